package org.kartoteka.catalog.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The encodings in which records of Russian libraries and of MARC 21 exchanges come. */
public enum RecordEncoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1251(Charset.forName("windows-1251")),
    CP866(Charset.forName("IBM866")),
    KOI8_R(Charset.forName("KOI8-R")),
    /** The escape-sequence encoding of MARC 21 (ANSEL, Cyrillic, Greek); it has no Java charset. */
    MARC_8(null);

    private final Charset charset;

    RecordEncoding(Charset charset) {
        this.charset = charset;
    }

    /** The Java charset, if the encoding has one. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /**
     * The encoding of a code in 100 $a positions 26-29 (RUSMARC): 50 UTF-8, 89 windows-1251, 79
     * CP866, 99 KOI8-R.
     */
    static Optional<RecordEncoding> ofRusmarcCode(String twoDigits) {
        return switch (twoDigits) {
            case "50" -> Optional.of(UTF_8);
            case "89" -> Optional.of(WINDOWS_1251);
            case "79" -> Optional.of(CP866);
            case "99" -> Optional.of(KOI8_R);
            default -> Optional.empty();
        };
    }

    /** The encoding named in an XML declaration. */
    static Optional<RecordEncoding> ofXmlName(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(UTF_8);
            case "windows-1251", "cp1251" -> Optional.of(WINDOWS_1251);
            case "ibm866", "cp866" -> Optional.of(CP866);
            case "koi8-r" -> Optional.of(KOI8_R);
            default -> Optional.empty();
        };
    }
}
