package org.kartoteka.catalog.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.SelectionRule;
import org.kartoteka.catalog.domain.record.PlainForm;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.Fault;

class BatchChangesTest {

    private static final String RECORD =
            """
            001 7
            101 0# $arus
            200 1# $aТихий Дон$eроман
            606 ## $aКазаки$2nlr-sh
            606 ## $aДон, река$2nlr-sh
            675 ## $a821.161.1-31$v3
            700 #1 $aШолохов$bМ. А.
            """;

    @Test
    void aFieldIsAddedBehindItsLikeOrWhereItsNumberBelongsAndOnce() {
        var subject = BatchChange.add(field("606 ## $aКубань"));
        var note = BatchChange.add(field("300 ## $aПроверено"));

        assertThat(changed(RECORD, subject))
                .isEqualTo(
                        RECORD.replace(
                                "Дон, река$2nlr-sh\n", "Дон, река$2nlr-sh\n606 ## $aКубань\n"));
        assertThat(changed(RECORD, note))
                .isEqualTo(RECORD.replace("роман\n", "роман\n300 ## $aПроверено\n"));
        assertThat(changed(changed(RECORD, note), note)).isEqualTo(changed(RECORD, note));
        assertThat(changed(RECORD, BatchChange.add(field("990 ## $ax"))))
                .isEqualTo(RECORD + "990 ## $ax\n");
    }

    @Test
    void fieldsAreTakenAwayAllOrThoseThatSaySo() {
        assertThat(changed(RECORD, of(BatchAction.REMOVE_FIELD, "606", null, null)))
                .doesNotContain("606");
        assertThat(changed(RECORD, of(BatchAction.REMOVE_FIELD, "606", "a", "Казаки")))
                .isEqualTo(RECORD.replace("606 ## $aКазаки$2nlr-sh\n", ""));
        assertThat(changed(RECORD, of(BatchAction.REMOVE_FIELD, "606", "a", "казаки")))
                .isEqualTo(RECORD);
    }

    @Test
    void aSubfieldIsSetAddedAndTakenAwayInEachFieldWithTheTag() {
        assertThat(changed(RECORD, of(BatchAction.SET_SUBFIELD, "606", "2", "rubbk")))
                .isEqualTo(RECORD.replace("nlr-sh", "rubbk"));
        assertThat(changed(RECORD, of(BatchAction.SET_SUBFIELD, "675", "z", "rus")))
                .isEqualTo(RECORD.replace("$v3", "$v3$zrus"));
        assertThat(changed(RECORD, of(BatchAction.SET_SUBFIELD, "686", "a", "84")))
                .isEqualTo(RECORD);
        assertThat(changed(RECORD, of(BatchAction.ADD_SUBFIELD, "606", "a", "Казаки")))
                .isEqualTo(RECORD.replace("река$2nlr-sh", "река$2nlr-sh$aКазаки"));
        assertThat(changed(RECORD, of(BatchAction.REMOVE_SUBFIELD, "675", "v", null)))
                .isEqualTo(RECORD.replace("$v3", ""));
        assertThat(changed(RECORD, of(BatchAction.REMOVE_SUBFIELD, "675", "v", "4")))
                .isEqualTo(RECORD);
        assertThat(changed(RECORD, of(BatchAction.REMOVE_SUBFIELD, "101", "a", "rus")))
                .isEqualTo(RECORD.replace("101 0# $arus\n", ""));
    }

    @Test
    void aSubfieldThatIsSetAndRepeatedIsThereOnce() {
        assertThat(changed("606 ## $aА$xБ$aВ\n", of(BatchAction.SET_SUBFIELD, "606", "a", "Г")))
                .isEqualTo("606 ## $aГ$xБ\n");
    }

    @Test
    void textsAreReplacedLetterByLetter() {
        assertThat(changed(RECORD, replace(BatchAction.REPLACE_TEXT, "200", "a", "Дон", "дон.$1")))
                .isEqualTo(RECORD.replace("Тихий Дон", "Тихий дон.$$1"));
        assertThat(changed(RECORD, replace(BatchAction.REPLACE_TEXT, "200", null, "о", "0")))
                .isEqualTo(RECORD.replace("Тихий Дон$eроман", "Тихий Д0н$eр0ман"));
        assertThat(changed(RECORD, replace(BatchAction.REPLACE_TEXT, "675", "v", "3", "")))
                .isEqualTo(RECORD.replace("$v3", ""));
    }

    @Test
    void patternsAreReplacedWithTheirGroups() {
        assertThat(
                        changed(
                                RECORD,
                                replace(
                                        BatchAction.REPLACE_PATTERN,
                                        "700",
                                        "b",
                                        "(\\pL)\\. (\\pL)\\.",
                                        "$2.$1. $$")))
                .isEqualTo(RECORD.replace("М. А.", "А.М. $$"));
        assertThat(
                        changed(
                                RECORD,
                                replace(BatchAction.REPLACE_PATTERN, "675", "a", "^821\\.", "82-")))
                .isEqualTo(RECORD.replace("821.161.1-31", "82-161.1-31"));
        assertThat(
                        changed(
                                "675 ## $axx\n",
                                replace(BatchAction.REPLACE_PATTERN, "675", "a", "x*?", "-")))
                .isEqualTo("675 ## $a-x-x-\n");
    }

    @Test
    void anExpressionThatWouldHangOthersEndsAtOnce() {
        var evil = "a".repeat(5_000) + "!";
        var change = replace(BatchAction.REPLACE_PATTERN, "675", "a", "(a+)+$", "b");

        assertThat(changed("675 ## $a" + evil + "\n", change)).isEqualTo("675 ## $a" + evil + "\n");
    }

    @Test
    void aSubfieldMovesToAnotherCodeOrAnotherField() {
        assertThat(changed(RECORD, BatchChange.move("675", "v", null, "z")))
                .isEqualTo(RECORD.replace("$v3", "$z3"));
        assertThat(changed(RECORD, BatchChange.move("606", "2", "675", "2")))
                .isEqualTo(RECORD.replace("$2nlr-sh", "").replace("$v3", "$v3$2nlr-sh$2nlr-sh"));
        assertThat(changed(RECORD, BatchChange.move("200", "e", "300", "a")))
                .isEqualTo(RECORD.replace("$eроман\n", "\n300 ## $aроман\n"));
        assertThat(changed(RECORD, BatchChange.move("101", "a", "102", null)))
                .isEqualTo(RECORD.replace("101 0#", "102 ##"));
        assertThat(changed(RECORD, BatchChange.move("686", "a", "675", null))).isEqualTo(RECORD);
    }

    @Test
    void changesAreDoneOneAfterTheOther() {
        assertThat(
                        changed(
                                RECORD,
                                of(BatchAction.SET_SUBFIELD, "675", "a", "94"),
                                BatchChange.move("675", "a", "686", null)))
                .contains("675 ## $v3\n686 ## $a94\n");
    }

    @Test
    void aRecordThatSaysTheSameIsTheSame() {
        var record = record(RECORD);

        assertThat(
                        new BatchChanges(List.of(of(BatchAction.SET_SUBFIELD, "101", "a", "rus")))
                                .apply(record))
                .isSameAs(record);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SET_SUBFIELD,001,a,x,-,/changes/0/tag CONTROL_FIELD_FIXED",
                "SET_SUBFIELD,6x,a,x,-,/changes/0/tag TAG_UNFIT",
                "SET_SUBFIELD,675,-,x,-,/changes/0/subfield TEXT_MISSING",
                "SET_SUBFIELD,675,я,x,-,/changes/0/subfield CODE_UNFIT",
                "SET_SUBFIELD,675,a,-,-,/changes/0/value TEXT_MISSING",
                "REMOVE_FIELD,675,-,x,-,/changes/0/subfield TEXT_MISSING",
                "ADD_FIELD,675,-,-,-,/changes/0/field FIELD_MISSING",
                "REPLACE_TEXT,675,a,-,x,/changes/0/value TEXT_MISSING",
                "REPLACE_PATTERN,675,a,(x,y,/changes/0/value PATTERN_WRONG",
                "REPLACE_PATTERN,675,a,(x)\\1,y,/changes/0/value PATTERN_WRONG",
                "REPLACE_PATTERN,675,a,(x),$2,/changes/0/replacement REPLACEMENT_WRONG",
                "MOVE_SUBFIELD,675,a,-,-,/changes/0/toTag TARGET_MISSING"
            })
    void aChangeThatIsNoneIsToldWithItsPlace(
            BatchAction action,
            String tag,
            String subfield,
            String value,
            String replacement,
            String fault) {
        var change =
                new BatchChange(
                        action,
                        tag,
                        Optional.ofNullable(subfield),
                        Optional.ofNullable(value),
                        Optional.ofNullable(replacement),
                        null,
                        null,
                        null);

        assertThat(ChangeCheck.of(List.of(change)))
                .extracting(found -> found.place() + " " + found.refusal().name())
                .containsExactly(fault);
    }

    @Test
    void anOrderHasChangesButNotTooMany() {
        var change = of(BatchAction.SET_SUBFIELD, "675", "a", "x");

        assertThat(ChangeCheck.of(List.of()))
                .extracting(Fault::refusal)
                .containsExactly(SelectionRule.CHANGES_MISSING);
        assertThat(ChangeCheck.of(java.util.Collections.nCopies(21, change)))
                .extracting(Fault::refusal)
                .containsExactly(SelectionRule.CHANGES_TOO_MANY);
        assertThat(ChangeCheck.of(List.of(change, BatchChange.move("675", "a", "675", "a"))))
                .extracting(Fault::refusal)
                .containsExactly(SelectionRule.NOTHING_MOVES);
        assertThat(ChangeCheck.of(List.of(change))).isEmpty();
    }

    private static String changed(String text, BatchChange... changes) {
        assertThat(ChangeCheck.of(Arrays.asList(changes))).isEmpty();
        var content = RecordContents.of(new BatchChanges(List.of(changes)).apply(record(text)));
        return PlainForm.write(content)
                .lines()
                .skip(1)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static MarcRecord record(String text) {
        return RecordContents.toMarc(PlainForm.read(text, RecordDialect.RUSMARC));
    }

    private static RecordField field(String line) {
        return PlainForm.read(line, RecordDialect.RUSMARC).fields().get(0);
    }

    private static BatchChange of(BatchAction action, String tag, String subfield, String value) {
        return BatchChange.of(action, tag, subfield, value);
    }

    private static BatchChange replace(
            BatchAction action, String tag, String subfield, String value, String replacement) {
        return BatchChange.replace(action, tag, subfield, value, replacement);
    }
}
