package org.kartoteka.admin.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;

/** The form of a new printed book in Russian: the fields that nearly every one has. */
final class NewRecord {

    private static final String CODED = "d        m  y0rusy50      ca";

    private NewRecord() {}

    static RecordContent of(String library, Clock clock, ZoneId zone) {
        var today =
                DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), zone));
        return new RecordContent(
                RecordDialect.RUSMARC,
                RecordContent.NEW_BOOK,
                List.of(
                        field("010", "  ", "a", "", "d", ""),
                        field("100", "  ", "a", today + CODED),
                        field("101", "0 ", "a", "rus"),
                        field("102", "  ", "a", "RU"),
                        field("200", "1 ", "a", "", "e", "", "f", ""),
                        field("210", "  ", "a", "", "c", "", "d", ""),
                        field("215", "  ", "a", ""),
                        field("225", "1 ", "a", "", "v", ""),
                        field("330", "  ", "a", ""),
                        field("610", "0 ", "a", ""),
                        field("675", "  ", "a", ""),
                        field("686", "  ", "a", "", "b", "", "2", "rubbk"),
                        field("700", " 1", "a", "", "b", "", "4", "070"),
                        field("801", " 0", "a", "RU", "b", library, "c", today, "g", "RCR")));
    }

    private static RecordField field(String tag, String indicators, String... codesAndValues) {
        var subfields =
                Stream.iterate(0, i -> i < codesAndValues.length, i -> i + 2)
                        .map(i -> new RecordSubfield(codesAndValues[i], codesAndValues[i + 1]))
                        .toList();
        return new RecordField(tag, Optional.empty(), Optional.of(indicators), subfields);
    }
}
