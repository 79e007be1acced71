package org.kartoteka.catalog.domain;

import org.kartoteka.catalog.marc.MarcRecord;

/** What the summary accession book counts a copy as, by the leader of its record. */
public enum StockKind {
    /** Books and pamphlets, printed or written. */
    BOOK,
    /** Newspapers, magazines and what else goes on. */
    SERIAL,
    /** Electronic documents on carriers. */
    ELECTRONIC,
    /** Films, records, other sound and pictures that are played. */
    AUDIOVISUAL,
    /** Music, maps, sheets, things. */
    OTHER;

    private static final int TYPE = 6;
    private static final int LEVEL = 7;

    /** The kind of what the record describes; RUSMARC and MARC 21 agree on these letters. */
    public static StockKind of(MarcRecord record) {
        if (letter(record, LEVEL) == 's') {
            return SERIAL;
        }
        return switch (letter(record, TYPE)) {
            case 'l', 'm' -> ELECTRONIC;
            case 'g', 'i', 'j' -> AUDIOVISUAL;
            case 'c', 'd', 'e', 'f', 'k', 'r' -> OTHER;
            default -> BOOK;
        };
    }

    private static char letter(MarcRecord record, int position) {
        return record.leader().length() > position ? record.leader().charAt(position) : ' ';
    }
}
