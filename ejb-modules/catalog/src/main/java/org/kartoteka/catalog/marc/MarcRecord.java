package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bibliographic record as it was catalogued: every field in its original order, known or not.
 * Immutable, in Unicode (NFC), independent of the container that brought it. The lengths in the
 * leader belong to that container and are zero here.
 *
 * @param format what the tags mean
 * @param leader 24 ASCII characters (ISO 2709)
 * @param fields control and data fields
 */
public record MarcRecord(MarcFormat format, String leader, List<MarcField> fields) {

    public MarcRecord {
        leader = Leader.withoutLengths(leader);
        fields = List.copyOf(fields);
    }

    /** The text of the first control field with that tag, if it says anything. */
    public Optional<String> control(String tag) {
        for (MarcField field : fields) {
            if (field instanceof ControlField control
                    && control.tag().equals(tag)
                    && !control.data().isBlank()) {
                return Optional.of(control.data());
            }
        }
        return Optional.empty();
    }

    /** All data fields with that tag, in order. */
    public List<DataField> dataFields(String tag) {
        List<DataField> found = new ArrayList<>(4);
        for (MarcField field : fields) {
            if (field instanceof DataField data && data.tag().equals(tag)) {
                found.add(data);
            }
        }
        return found;
    }

    /** The first data field with that tag. */
    public Optional<DataField> dataField(String tag) {
        for (MarcField field : fields) {
            if (field instanceof DataField data && data.tag().equals(tag)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** The first non-blank value of a subfield in the first field that has it. */
    public Optional<String> first(String tag, char code) {
        for (MarcField field : fields) {
            if (field instanceof DataField data && data.tag().equals(tag)) {
                Optional<String> value = data.first(code);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    /** The same record with other fields; for editors. */
    public MarcRecord withFields(List<MarcField> others) {
        return new MarcRecord(format, leader, others);
    }

    /**
     * The record as one line of compact JSON, always the same text for the same record: {@code
     * {"format":"RUSMARC","leader":"…","fields":[["001","…"],["200","1 ","a","…","f","…"]]}}.
     */
    public String canonical() {
        return CanonicalForm.write(this);
    }

    /**
     * The record that {@link #canonical()} wrote.
     *
     * @throws IllegalArgumentException when the text is not such a line
     */
    public static MarcRecord fromCanonical(String canonical) {
        return CanonicalForm.read(canonical);
    }

    /**
     * SHA-256 of what was catalogued, in lower-case hex. The version stamp (005) and the date of
     * the last transaction (801 $c of RUSMARC) are left out, so a file that is exported again
     * without a change gives the same hashes.
     */
    public String hash() {
        return CanonicalForm.hash(this);
    }
}
