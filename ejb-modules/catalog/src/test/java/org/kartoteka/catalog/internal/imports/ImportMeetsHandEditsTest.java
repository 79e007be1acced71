package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.domain.ImportProblem;

/** A file that comes again after people have edited its records. */
class ImportMeetsHandEditsTest {

    private static final String FILE =
            "#920: PAZK\n#903: NSK/1\n#101: rus\n#700: ^AШолохов^BМ. А.\n#200: ^AТихий Дон^Eроман\n"
                    + "#215: ^A512\n*****\n";

    private final ImportFixture catalogue = new ImportFixture();

    @Test
    void theSameFileAgainLeavesTheEdits() throws InterruptedException {
        imported(FILE);
        edit("Тихий Дон", "Тихий Дон!");

        var again = imported(FILE);

        assertThat(again).isEqualTo("0 updated, 1 unchanged");
        assertThat(record()).contains("Тихий Дон!");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatHasChangedInTheFileAloneIsTakenAndTheEditsStay() throws InterruptedException {
        imported(FILE);
        edit("Тихий Дон", "Тихий Дон!");

        var later = imported(FILE.replace("^A512", "^A514"));

        assertThat(later).isEqualTo("1 updated, 0 unchanged");
        assertThat(record()).contains("Тихий Дон!", "514");
        assertThat(problems()).isEmpty();
        assertThat(
                        catalogue.texts(
                                "select changed_by || ' ' || change from catalog.title"
                                        + " where act is not null"))
                .containsExactly("ivanova IMPORTED");
    }

    @Test
    void whereBothHaveChangedAFieldTheEditStaysAndTheImportSaysSo() throws InterruptedException {
        imported(FILE);
        edit("Тихий Дон", "Тихий Дон!");

        var later = imported(FILE.replace("Тихий Дон", "Тихий дон").replace("^A512", "^A514"));

        assertThat(later).isEqualTo("1 updated, 0 unchanged");
        assertThat(record()).contains("Тихий Дон!", "514");
        assertThat(problems()).containsExactly("RECORD_EDITED_BY_HAND [\"1\",\"200\"]");
        assertThat(
                        ProblemWords.of(
                                "RECORD_EDITED_BY_HAND",
                                java.util.List.of("1", "200"),
                                Locale.forLanguageTag("ru")))
                .contains("200")
                .isNotEqualTo(ImportProblem.RECORD_EDITED_BY_HAND.name());
    }

    @Test
    void oneTellingIsEnough() throws InterruptedException {
        imported(FILE);
        edit("Тихий Дон", "Тихий Дон!");
        var changed = FILE.replace("Тихий Дон", "Тихий дон");
        imported(changed);

        assertThat(imported(changed)).isEqualTo("0 updated, 1 unchanged");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void aFileThatHasTakenOverTheEditsRulesAgain() throws InterruptedException {
        imported(FILE);
        edit("Тихий Дон", "Тихий Дон!");
        imported(FILE.replace("Тихий Дон", "Тихий Дон!"));

        imported(FILE.replace("Тихий Дон", "Другое"));

        assertThat(record()).contains("Другое");
        assertThat(
                        catalogue.texts(
                                "select 'kept' from catalog.title where file_record is not null"))
                .isEmpty();
    }

    @Test
    void aMergedTitleIsNotBroughtBackAndItsCopiesGoToTheOneThatStayed()
            throws InterruptedException {
        imported(FILE);
        imported(FILE.replace("NSK/1", "NSK/2"));
        catalogue.database.change(
                "update catalog.title set withdrawn = true, merged_into = (select id from"
                        + " catalog.title where origin_key = 'id:NSK/1')"
                        + " where origin_key = 'id:NSK/2'");

        var later =
                imported(
                        FILE.replace("NSK/1", "NSK/2")
                                .replace("^A512", "^A514\n#910: ^A0^B777^DNSK-1"));

        assertThat(later).isEqualTo("0 updated, 1 unchanged");
        assertThat(
                        catalogue.texts(
                                "select t.origin_key from catalog.copy c join catalog.title t"
                                        + " on t.id = c.title_id"))
                .containsExactly("id:NSK/1");
    }

    @Test
    void twoRecordsOfOneBookInAFileAreADuplicateToBeDecided() throws InterruptedException {
        var dated = FILE.replace("#215:", "#210: ^D1999\n#215:");

        imported(dated + dated.replace("NSK/1", "NSK/2"));

        assertThat(catalogue.texts("select reason from catalog.duplicate_pair"))
                .containsExactly("WORK");
    }

    private String imported(String file) throws InterruptedException {
        var done = catalogue.imported(file.getBytes(StandardCharsets.UTF_8));
        return done.updated() + " updated, " + done.unchanged() + " unchanged";
    }

    private void edit(String text, String instead) {
        catalogue.database.change(
                "update catalog.title set record = replace(record, ?, ?),"
                        + " file_record = coalesce(file_record, record), version = version + 1,"
                        + " changed_by = 'petrov', change = 'EDITED'",
                text,
                instead);
    }

    private String record() {
        return catalogue.texts("select record from catalog.title").get(0);
    }

    private java.util.List<String> problems() {
        return catalogue.texts(
                "select reason || ' ' || arguments from catalog.import_refusal order by 1");
    }
}
