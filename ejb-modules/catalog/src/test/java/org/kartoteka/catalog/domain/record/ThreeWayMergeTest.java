package org.kartoteka.catalog.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.MergedField;
import org.kartoteka.catalog.api.MergedField.Side;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;

class ThreeWayMergeTest {

    @Test
    void changesOfDifferentFieldsAreBothKept() {
        var merge =
                merge(
                        Plain.BOOK.replace("512 с.", "514 с."),
                        Plain.BOOK.replace("Казаки", "Казачество") + "830 ## $aПримечание\n");

        assertThat(merge.clashCount()).isZero();
        assertThat(plain(merge.merged()))
                .isEqualTo(
                        Plain.BOOK.replace("512 с.", "514 с.").replace("Казаки", "Казачество")
                                + "830 ## $aПримечание\n");
    }

    @Test
    void changesOfTwoOccurrencesOfOneFieldAreBothKept() {
        var merge =
                merge(
                        Plain.BOOK.replace("Казаки", "Казачество"),
                        Plain.BOOK.replace("Дон, река", "Дон (река)"));

        assertThat(merge.clashCount()).isZero();
        assertThat(plain(merge.merged())).contains("Казачество", "Дон (река)");
        assertThat(merge.merged().dataFields("606")).hasSize(2);
    }

    @Test
    void aSubjectAddedByEachIsKeptOnceIfItIsTheSame() {
        var theirs = Plain.BOOK + "606 ## $aОбщее$2nlr-sh\n606 ## $aЕго$2nlr-sh\n";
        var mine = Plain.BOOK + "606 ## $aМоё$2nlr-sh\n606 ## $aОбщее$2nlr-sh\n";

        var merged = merge(theirs, mine).merged();

        assertThat(merged.dataFields("606"))
                .extracting(field -> field.first('a').orElseThrow())
                .containsExactlyInAnyOrder("Казаки", "Дон, река", "Общее", "Его", "Моё");
    }

    @Test
    void whatBothHaveChangedDifferentlyIsAClashThatShowsAllThree() {
        var merge =
                merge(
                        Plain.BOOK.replace("$eроман", "$eроман в 4 кн."),
                        Plain.BOOK.replace("$eроман", "$eэпопея"));

        assertThat(merge.clashCount()).isEqualTo(1);
        assertThat(merge.clashes()).containsExactly("200");
        var clash = only(merge, Side.CLASH);
        assertThat(clash.base().orElseThrow().subfields().get(1).value()).isEqualTo("роман");
        assertThat(clash.theirs().orElseThrow().subfields().get(1).value())
                .isEqualTo("роман в 4 кн.");
        assertThat(clash.mine().orElseThrow().subfields().get(1).value()).isEqualTo("эпопея");
        assertThat(plain(merge.merged())).contains("роман в 4 кн.").doesNotContain("эпопея");
    }

    @Test
    void aFieldOfWhichThereIsOneCannotBeAddedTwice() {
        var merge = merge(Plain.BOOK + "305 ## $aA\n", Plain.BOOK + "305 ## $aB\n");

        assertThat(merge.clashes()).containsExactly("305");
        assertThat(merge.merged().dataFields("305")).hasSize(1);
    }

    @Test
    void whatOneTakesAwayAndTheOtherLeavesIsGone() {
        var without = Plain.BOOK.replace("606 ## $aКазаки$2nlr-sh\n", "");

        assertThat(plain(merge(Plain.BOOK, without).merged())).isEqualTo(without);
        assertThat(plain(merge(without, Plain.BOOK).merged())).isEqualTo(without);
        assertThat(merge(without, without).clashCount()).isZero();
    }

    @Test
    void whatOneTakesAwayAndTheOtherChangesIsAClash() {
        var without = Plain.BOOK.replace("215 ## $a512 с.\n", "");
        var changed = Plain.BOOK.replace("512 с.", "514 с.");

        assertThat(merge(without, changed).clashes()).containsExactly("215");
        assertThat(merge(changed, without).clashes()).containsExactly("215");
    }

    @Test
    void theLeaderIsMergedLikeAField() {
        var merge = merge(Plain.BOOK.replace("nam0", "cam0"), Plain.BOOK.replace("512 с.", "5 с."));

        assertThat(merge.merged().leader()).startsWith("00000cam0");
        assertThat(plain(merge.merged())).contains("$a5 с.");
    }

    /** Nobody's change alone is ever altered or lost, whatever the record. */
    @Test
    void aChangeThatMeetsNoOtherIsTakenAsItIs() {
        var random = new Random(20261123);
        for (var base : TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso"))) {
            for (int i = 0; i < 20; i++) {
                var changed = shuffledAway(base, random);

                assertThat(new ThreeWayMerge(base, changed, base).merged().fields())
                        .containsExactlyInAnyOrderElementsOf(changed.fields());
                assertThat(new ThreeWayMerge(base, base, changed).merged().fields())
                        .containsExactlyInAnyOrderElementsOf(changed.fields());
                assertThat(new ThreeWayMerge(base, changed, changed).clashCount()).isZero();
            }
        }
    }

    /** Some fields taken away, some doubled, some with another text. */
    private static MarcRecord shuffledAway(MarcRecord record, Random random) {
        var text =
                PlainForm.write(RecordContents.of(record))
                        .lines()
                        .flatMap(
                                line ->
                                        switch (line.startsWith("005") || line.startsWith("LDR")
                                                ? 9
                                                : random.nextInt(8)) {
                                            case 0 -> List.<String>of().stream();
                                            case 1 -> List.of(line, line + "!").stream();
                                            case 2 -> List.of(line + "?").stream();
                                            default -> List.of(line).stream();
                                        })
                        .reduce("", (all, line) -> all + line + "\n");
        return Plain.record(text);
    }

    private static ThreeWayMerge merge(String theirs, String mine) {
        return new ThreeWayMerge(
                Plain.record(Plain.BOOK), Plain.record(theirs), Plain.record(mine));
    }

    private static MergedField only(ThreeWayMerge merge, Side side) {
        return merge.fields().stream().filter(f -> f.side() == side).findFirst().orElseThrow();
    }

    private static String plain(MarcRecord record) {
        return PlainForm.write(RecordContents.of(record));
    }
}
