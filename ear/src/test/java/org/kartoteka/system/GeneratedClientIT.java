package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kartoteka.system.Shelf.NSK;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.generated.staff.ApiClient;
import org.kartoteka.generated.staff.ApiException;
import org.kartoteka.generated.staff.api.CirculationApi;
import org.kartoteka.generated.staff.model.CheckIn;
import org.kartoteka.generated.staff.model.CheckOut;

/** What an integrator does: a client generated from the kept documents works the desk. */
@ExtendWith(WholeLibrary.class)
class GeneratedClientIT {

    private CirculationApi desk;

    @BeforeEach
    void connect() {
        var client = new ApiClient();
        client.updateBaseUri(address("/admin/api/v1"));
        var token = "Bearer " + WholeLibrary.personToken("boris");
        client.setRequestInterceptor(request -> request.header("Authorization", token));
        desk = new CirculationApi(client);
    }

    @Test
    void aBookIsLentAndComesBack() throws ApiException {
        var copy = Shelf.copies(NSK, 1).get(0);
        var order = checkOut(copy);
        var key = UUID.randomUUID().toString();

        var loan = desk.checkOut(order, key);

        assertThat(loan.getCopyBarcode()).isEqualTo(copy);
        assertThat(loan.getOverdue()).isFalse();
        assertThat(desk.checkOut(order, key)).isEqualTo(loan);
        assertThat(desk.getLoan(loan.getId())).isEqualTo(loan);
        assertThat(desk.listLoans(order.getReader(), null, null).getItems()).containsExactly(loan);

        var back = desk.checkIn(new CheckIn().copy(copy).branch(NSK), null);

        assertThat(back.getLoan().getId()).isEqualTo(loan.getId());
        assertThat(back.getLoan().getReturnedAtBranch()).isEqualTo(NSK);
        assertThat(back.getOverdueDays()).isZero();
    }

    @Test
    void aRefusalHasOneOfTheTypesThatTheDocumentNames() throws ApiException {
        var order = checkOut(Shelf.copies(NSK, 1).get(0));
        desk.checkOut(order, null);

        var refused = catchThrowableOfType(ApiException.class, () -> desk.checkOut(order, null));

        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(refused.getResponseBody())
                .contains("urn:kartoteka:problem:copy-already-on-loan");
    }

    @Test
    void theClientOfReadersKnowsTheBranches() throws org.kartoteka.generated.portal.ApiException {
        var client = new org.kartoteka.generated.portal.ApiClient();
        client.updateBaseUri(address("/api/v1"));

        var branches = new org.kartoteka.generated.portal.api.NetworkApi(client).listBranches();

        assertThat(branches.getItems())
                .extracting(org.kartoteka.generated.portal.model.Branch::getCode)
                .contains(NSK);
    }

    private static CheckOut checkOut(String copy) {
        return new CheckOut().copy(copy).reader(Shelf.cards(NSK, 1).get(0)).branch(NSK);
    }

    private static String address(String path) {
        return WholeLibrary.addresses().application().resolve(path).toString();
    }
}
