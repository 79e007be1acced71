package org.kartoteka.catalog.internal.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AuthorMarkOffer;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;

class AuthorMarksTest {

    private final CataloguersTable table = new CataloguersTable();
    private final AuthorMarksBean marks = marks();

    @Test
    void theMarkIsThatOfTheLastRowBeforeTheHeading() {
        load("Ша;12\nШо;76\nШол;77\nШолох;78\nШом;79\nТ;40");

        assertThat(marks.offer(Plain.content(Plain.BOOK)))
                .isEqualTo(new AuthorMarkOffer("Шолохов, М. А.", "Ш", Optional.of("Ш78")));
    }

    @Test
    void aBookWithoutAuthorGoesByItsTitle() {
        load("Т;40\nТи;44");
        var anonymous = Plain.book("700 #1 $aШолохов$bМ. А.$4070\n", "");

        assertThat(marks.offer(anonymous).mark()).contains("Т44");
    }

    @Test
    void aRowOfAnotherLetterIsNoMark() {
        load("Ча;12\nЩа;76");

        assertThat(marks.offer(Plain.content(Plain.BOOK)))
                .isEqualTo(new AuthorMarkOffer("Шолохов, М. А.", "Ш", Optional.empty()));
    }

    @Test
    void aNewTableTakesThePlaceOfTheOld() {
        load("Шо;76");

        assertThat(load("Ша;1\nШо;2")).isEqualTo(2);
        assertThat(marks.offer(Plain.content(Plain.BOOK)).mark()).contains("Ш2");
    }

    @Test
    void whoActsInOneLibraryOnlyMayNotReplaceTheTable() {
        table.enters("ivanova");

        assertThatThrownBy(() -> marks.load("Шо;76"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(AccessRefusal.WRONG_BRANCH));
    }

    private int load(String rows) {
        var everywhere = Set.of(Caller.ALL_BRANCHES);
        table.caller.enter(new Caller("admin", Set.of("admin"), everywhere, Optional.empty()));
        return table.act(() -> marks.load(rows));
    }

    private AuthorMarksBean marks() {
        var bean = new AuthorMarksBean();
        bean.database = table.database;
        bean.rights = HouseForTests.rights(HouseForTests.directory(table.database), table.caller);
        bean.audit = StaffForTests.silentAudit();
        return bean;
    }
}
