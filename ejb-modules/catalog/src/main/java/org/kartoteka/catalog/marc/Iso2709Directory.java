package org.kartoteka.catalog.marc;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;

/**
 * Where the fields of one record lie: by the directory, or by the end marks where the directory is
 * wrong.
 */
final class Iso2709Directory {

    private static final int ENTRY = 12;
    private static final String[] NUMERIC_TAGS = new String[1000];

    static {
        for (int i = 0; i < NUMERIC_TAGS.length; i++) {
            NUMERIC_TAGS[i] = Integer.toString(1000 + i).substring(1).intern();
        }
    }

    private final String[] tags;
    private final int[] from;
    private final int[] to;
    private final int dataFrom;

    private Iso2709Directory(int size, int dataFrom) {
        this.tags = new String[size];
        this.from = new int[size];
        this.to = new int[size];
        this.dataFrom = dataFrom;
    }

    static Iso2709Directory of(byte[] bytes, Warnings warnings) throws UnreadableRecordException {
        int directoryEnd = indexOf(bytes, Iso2709Parser.FIELD_END, Leader.LENGTH);
        if (directoryEnd < 0) {
            throw new UnreadableRecordException(UnreadableReason.TRUNCATED);
        }
        int size = (directoryEnd - Leader.LENGTH) / ENTRY;
        if (size == 0) {
            throw new UnreadableRecordException(UnreadableReason.NO_FIELDS);
        }
        Iso2709Directory directory = new Iso2709Directory(size, directoryEnd + 1);
        boolean wholeEntries = (directoryEnd - Leader.LENGTH) % ENTRY == 0;
        directory.readTags(bytes);
        if (!wholeEntries || !directory.byAddresses(bytes)) {
            directory.byEndMarks(bytes);
            warnings.add(WarningKind.DIRECTORY_REPAIRED);
        }
        return directory;
    }

    int size() {
        return tags.length;
    }

    String tag(int index) {
        return tags[index];
    }

    int from(int index) {
        return from[index];
    }

    /** After the last byte of the field, its end mark not included. */
    int to(int index) {
        return to[index];
    }

    int dataFrom() {
        return dataFrom;
    }

    List<String> tags() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return tags[index];
            }

            @Override
            public int size() {
                return tags.length;
            }
        };
    }

    private void readTags(byte[] bytes) throws UnreadableRecordException {
        for (int i = 0; i < tags.length; i++) {
            int at = Leader.LENGTH + i * ENTRY;
            int number = Leader.number(bytes, at, 3);
            tags[i] =
                    number >= 0
                            ? NUMERIC_TAGS[number]
                            : new String(bytes, at, 3, StandardCharsets.ISO_8859_1);
            if (!FieldRules.isTag(tags[i])) {
                throw new UnreadableRecordException(
                        UnreadableReason.TAG_BROKEN, TextCleaner.clean(tags[i]));
            }
        }
    }

    /**
     * Whether every address leads to a field that ends with its mark, and no byte of the data is
     * left over.
     */
    private boolean byAddresses(byte[] bytes) {
        int covered = 0;
        for (int i = 0; i < tags.length; i++) {
            int at = Leader.LENGTH + i * ENTRY;
            int length = Leader.number(bytes, at + 3, 4);
            int start = Leader.number(bytes, at + 7, 5);
            if (length < 1 || start < 0 || dataFrom + start + length > bytes.length) {
                return false;
            }
            from[i] = dataFrom + start;
            to[i] = from[i] + length - 1;
            if (bytes[to[i]] != Iso2709Parser.FIELD_END
                    || from[i] > dataFrom && bytes[from[i] - 1] != Iso2709Parser.FIELD_END) {
                return false;
            }
            covered += length;
        }
        int end = bytes[bytes.length - 1] == Iso2709Parser.RECORD_END ? 1 : 0;
        return covered == bytes.length - dataFrom - end;
    }

    private void byEndMarks(byte[] bytes) throws UnreadableRecordException {
        int count = 0;
        int start = dataFrom;
        int end = bytes.length;
        if (bytes[end - 1] == Iso2709Parser.RECORD_END) {
            end--;
        }
        for (int i = dataFrom; i < end; i++) {
            if (bytes[i] == Iso2709Parser.FIELD_END) {
                if (count < tags.length) {
                    from[count] = start;
                    to[count] = i;
                }
                count++;
                start = i + 1;
            }
        }
        if (count == tags.length - 1 && start < end) {
            from[count] = start;
            to[count++] = end;
        }
        if (count != tags.length) {
            throw new UnreadableRecordException(
                    UnreadableReason.DIRECTORY_BROKEN,
                    Integer.toString(tags.length),
                    Integer.toString(count));
        }
    }

    private static int indexOf(byte[] bytes, byte wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
