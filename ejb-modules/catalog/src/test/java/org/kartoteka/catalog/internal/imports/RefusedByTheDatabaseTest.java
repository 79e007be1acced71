package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that the database does not take is found and refused alone. */
class RefusedByTheDatabaseTest {

    private final ImportFixture catalogue = new ImportFixture();

    @BeforeEach
    void letTheDatabaseRefuseSomeTitles() {
        catalogue.database.change(
                "alter table catalog.title add constraint no_poison check (view not like '%Яд%')");
    }

    @AfterEach
    void letItTakeThemAgain() {
        catalogue.database.change("alter table catalog.title drop constraint no_poison");
    }

    @Test
    void theOthersOfItsBatchComeIn() throws InterruptedException {
        var done = catalogue.imported(file(40, 7, 23));

        assertThat(done.created()).isEqualTo(38);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(done.read()).isEqualTo(40);
        assertThat(catalogue.count("catalog.title")).isEqualTo(38);
        var lines = catalogue.ledger.problems(done.id(), 0, "", 10);
        assertThat(lines).extracting(ImportLedger.Line::ordinal).containsExactly(7L, 23L);
        assertThat(lines)
                .allSatisfy(
                        line -> {
                            assertThat(line.reason()).isEqualTo("RECORD_NOT_STORED");
                            assertThat(line.arguments().get(0)).contains("no_poison");
                        });
        assertThat(
                        new String(
                                catalogue.ledger.raw(done.id(), 7).orElseThrow(),
                                StandardCharsets.UTF_8))
                .startsWith("#920")
                .contains("Яд 7");
    }

    @Test
    void whatTheMeterHearsIsWhatTheImportSays() throws InterruptedException {
        var done = catalogue.imported(file(9, 1));

        assertThat(catalogue.meter.counts().created()).isEqualTo(done.created()).isEqualTo(8);
        assertThat(catalogue.meter.counts().refused()).isEqualTo(done.refused()).isEqualTo(1);
    }

    private static byte[] file(int records, int... poisoned) {
        var text = new StringBuilder();
        for (int i = 1; i <= records; i++) {
            int number = i;
            boolean poison = Arrays.stream(poisoned).anyMatch(one -> one == number);
            text.append("#920: PAZK\n#903: ").append(i).append("\n#200: ^A");
            text.append(poison ? "Яд " : "Книга ").append(i).append("\n*****\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
