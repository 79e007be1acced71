package org.kartoteka.catalog.internal.outside;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.domain.authority.Heading;
import org.kartoteka.catalog.domain.authority.HeadingTags;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.exchange.DialectConversion;
import org.kartoteka.catalog.marc.format.RecordFormat;

/**
 * Makes a record of another library one that this library can take: RUSMARC, without the other's
 * numbers (001, 003, 005), holdings, notes on its copies, local fields, and numbers of its
 * authority file. The source of the record (801) stays: who catalogued it is to be seen for ever.
 */
final class Adaptation {

    private static final Set<String> THEIRS =
            Set.of("001", "003", "005", "316", "317", "318", "850", "852");
    private static final int STATUS = 5;

    private Adaptation() {}

    static MarcRecord of(MarcRecord read) {
        var record = DialectConversion.to(MarcFormat.RUSMARC, read);
        var fields = new ArrayList<MarcField>();
        for (var field : record.fields()) {
            boolean theirs = THEIRS.contains(field.tag()) || RecordFormat.isLocal(field.tag());
            if (!theirs && field instanceof DataField data) {
                unlinked(data).ifPresent(fields::add);
            } else if (!theirs) {
                fields.add(field);
            }
        }
        var leader = record.leader();
        return new MarcRecord(
                MarcFormat.RUSMARC,
                leader.substring(0, STATUS) + 'n' + leader.substring(STATUS + 1),
                fields);
    }

    private static Optional<DataField> unlinked(DataField field) {
        if (HeadingTags.ofTitle(field.tag()).isEmpty()) {
            return Optional.of(field);
        }
        var kept = field.subfields().stream().filter(s -> s.code() != Heading.LINK).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataField(field.tag(), field.ind1(), field.ind2(), kept));
    }
}
