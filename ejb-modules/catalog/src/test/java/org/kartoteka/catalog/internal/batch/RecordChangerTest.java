package org.kartoteka.catalog.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;

class RecordChangerTest {

    @Test
    void whatWasWrongBeforeMayStay() {
        var outcome = changer("512 с.", "514 с.").of(withAnEmptySubfield());

        assertThat(outcome.changed()).isTrue();
        assertThat(outcome.wanted().first("215", 'a')).contains("514 с.");
    }

    @Test
    void whatWouldBecomeWrongIsRefused() {
        var changer = changer("978-5-17-087888-8", "978-5-17-087888-7");

        var outcome = changer.of(Plain.record(Plain.BOOK));

        assertThat(outcome.changed()).isFalse();
        assertThat(outcome.faults())
                .extracting(RecordFault::rule)
                .containsExactly(RecordRule.ISBN_WRONG);
    }

    /** As files bring them. */
    private static MarcRecord withAnEmptySubfield() {
        var book = Plain.record(Plain.BOOK);
        List<MarcField> fields = new ArrayList<>(book.fields());
        fields.add(DataField.of("300", "  ", "a", ""));
        return book.withFields(fields);
    }

    private static RecordChanger changer(String text, String instead) {
        var changes =
                List.of("010", "215").stream()
                        .map(
                                tag ->
                                        BatchChange.replace(
                                                BatchAction.REPLACE_TEXT, tag, "a", text, instead))
                        .toList();
        return new RecordChanger(
                new BatchOrder(RecordSelection.all("NSK"), RecordDialect.RUSMARC, changes));
    }
}
