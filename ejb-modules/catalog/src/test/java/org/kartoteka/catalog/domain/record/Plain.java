package org.kartoteka.catalog.domain.record;

import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.marc.MarcRecord;

/** Records for tests, in the plain form. */
public final class Plain {

    /** A sound record of a printed book. */
    public static final String BOOK =
            """
            LDR 00000nam0#2200000###450#
            010 ## $a978-5-17-087888-8$d300 р.
            100 ## $a20200115d2019    m  y0rusy50      ca
            101 0# $arus
            102 ## $aRU
            105 ## $aa   z   000yy
            200 1# $aТихий Дон$eроман$fМ. А. Шолохов
            210 ## $aМосква$cНаука$d2019
            215 ## $a512 с.
            606 ## $aКазаки$2nlr-sh
            606 ## $aДон, река$2nlr-sh
            700 #1 $aШолохов$bМ. А.$4070
            801 #0 $aRU$bNSK$c20200115$gRCR
            """;

    private Plain() {}

    /** The sound record with one text in place of another. */
    public static RecordContent book(String text, String instead) {
        if (!BOOK.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return content(BOOK.replace(text, instead));
    }

    /** A RUSMARC record. */
    public static RecordContent content(String text) {
        return PlainForm.read(text, RecordDialect.RUSMARC);
    }

    /** The same as the catalogue keeps it. */
    public static MarcRecord record(String text) {
        return RecordContents.toMarc(content(text));
    }
}
