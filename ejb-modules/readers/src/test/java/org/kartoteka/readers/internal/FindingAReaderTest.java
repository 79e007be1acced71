package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.readers.Refusals.refused;
import static org.kartoteka.readers.api.ReaderRefusal.CARD_NUMBER_MALFORMED;
import static org.kartoteka.readers.api.ReaderRefusal.EMAIL_MALFORMED;
import static org.kartoteka.readers.api.ReaderRefusal.NOTHING_TO_LOOK_FOR;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.readers.Orders;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderLookup;
import org.kartoteka.readers.api.ReaderView;

class FindingAReaderTest {

    private static final LocalDate BORN = Orders.fedor().birthDate();

    private final Desk desk = new Desk();
    private final ReaderView fedor = desk.registry.register(Orders.fedor(), Optional.empty());
    private final ReaderView son =
            desk.registry.register(Orders.fedorBornOn(LocalDate.of(2015, 5, 5)), Optional.empty());

    FindingAReaderTest() throws GeneralSecurityException {
        desk.audit.clear();
    }

    private static ReaderLookup look(String surname, LocalDate born, String phone, String email) {
        return new ReaderLookup(
                Optional.ofNullable(surname),
                Optional.ofNullable(born),
                Optional.ofNullable(phone),
                Optional.ofNullable(email));
    }

    private List<ReaderView> found(ReaderLookup lookup) {
        return desk.registry.lookUp(lookup);
    }

    @Test
    void cardLeadsToItsReaderAndTheLookIsAudited() {
        assertThat(desk.registry.byCard(fedor.card())).contains(fedor);
        assertThat(desk.audit).containsExactly("readers.look-up " + fedor.id());
    }

    @Test
    void idLeadsToItsReaderAndTheLookIsAudited() {
        assertThat(desk.registry.find(son.id())).contains(son);
        assertThat(desk.audit).containsExactly("readers.look-up " + son.id());
    }

    @Test
    void lookThatFindsNobodyIsAuditedToo() {
        assertThat(desk.registry.find(new UUID(1, 2))).isEmpty();
        assertThat(desk.registry.byCard(CardNumber.of(3, 77).digits())).isEmpty();

        assertThat(desk.audit).containsExactly("readers.look-up nobody", "readers.look-up nobody");
    }

    @Test
    void malformedCardNumberIsRefused() {
        assertThat(refused(() -> desk.registry.byCard("12345")).refusal())
                .isEqualTo(CARD_NUMBER_MALFORMED);
    }

    @Test
    void surnameAndBirthDateFindInAnySpelling() {
        assertThat(found(look("КОРОЛЕВ", BORN, null, null))).containsExactly(fedor);
    }

    @Test
    void phoneFindsAllWhoShareItAndEachIsAudited() {
        assertThat(found(look(null, null, "+7 913 1234567", null))).containsExactly(fedor, son);
        assertThat(desk.audit)
                .containsExactly("readers.look-up " + fedor.id(), "readers.look-up " + son.id());
    }

    @Test
    void emailFinds() {
        assertThat(found(look(null, null, null, "FEDOR.KOROLEV@EXAMPLE.RU"))).hasSize(2);
    }

    @Test
    void allThatIsGivenMustMatch() {
        assertThat(found(look("Королёв", BORN, "+79131234567", "fedor.korolev@example.ru")))
                .containsExactly(fedor);
        assertThat(found(look("Королёв", BORN, "+79990000000", null))).isEmpty();
        assertThat(desk.audit).last().isEqualTo("readers.look-up nobody");
    }

    @Test
    void birthDateOrSurnameNarrowsWhatAPhoneFinds() {
        assertThat(found(look(null, son.birthDate(), "+79131234567", null))).containsExactly(son);
        assertThat(found(look("Королев", null, "+79131234567", null))).hasSize(2);
        assertThat(found(look("Иванов", null, "+79131234567", null))).isEmpty();
    }

    @Test
    void surnameAloneOrBirthDateAloneOrNothingIsNoLookUp() {
        for (var lookup :
                List.of(
                        look("Королёв", null, null, null),
                        look(null, BORN, null, null),
                        look(null, null, null, null),
                        look(" ", BORN, "", " "))) {
            assertThat(refused(() -> found(lookup)).refusal()).isEqualTo(NOTHING_TO_LOOK_FOR);
        }
    }

    @Test
    void malformedAddressIsRefused() {
        assertThat(refused(() -> found(look(null, null, null, "fedor"))).refusal())
                .isEqualTo(EMAIL_MALFORMED);
    }

    @Test
    void atMostTwentyAreShown() {
        IntStream.range(0, 30)
                .mapToObj(day -> Orders.fedorBornOn(LocalDate.of(1970, 1, 1).plusDays(day)))
                .forEach(order -> desk.registry.register(order, Optional.empty()));

        assertThat(found(look(null, null, "+79131234567", null))).hasSize(20);
        assertThat(found(look("Королёв", null, "+79131234567", null))).hasSize(20);
    }

    @Test
    void readerSeesHimselfAndThatIsNobodysLook() {
        desk.callers.enter(Desk.reader(fedor.card()));

        assertThat(desk.registry.me()).isEqualTo(fedor);
        assertThat(desk.audit).isEmpty();
    }

    @Test
    void loginWithoutACardOfTheRegisterIsNoReader() {
        assertThat(refused(desk.registry::me).refusal()).isEqualTo(AccessRefusal.NOT_A_READER);

        desk.callers.enter(Desk.reader(CardNumber.of(1, 999).digits()));
        assertThat(refused(desk.registry::me).refusal()).isEqualTo(AccessRefusal.NOT_A_READER);
    }

    @Test
    void deskGetsAnyBorrowerAndAReaderOnlyHimself() {
        assertThat(desk.registry.borrower(fedor.card())).isPresent();
        assertThat(desk.registry.borrower(son.id())).isPresent();
        assertThat(desk.registry.borrowerForLending(son.card())).isPresent();

        desk.callers.enter(Desk.reader(fedor.card()));
        assertThat(desk.registry.borrower(fedor.card())).isPresent();
        assertThat(desk.registry.borrower(fedor.id())).isPresent();
        assertThat(desk.registry.borrower(son.card())).isEmpty();
        assertThat(desk.registry.borrower(son.id())).isEmpty();
        assertThat(desk.registry.borrowerForLending(son.card())).isEmpty();
        assertThat(desk.registry.borrowerOfAge(son.card(), LocalDate.of(2026, 11, 23))).isEmpty();
    }
}
