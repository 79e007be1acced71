package org.kartoteka.catalog.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.Isbn;

/**
 * How a library's own files name a record, so that it is known again: by its control number (001);
 * an IRBIS record, which has none, by its document code (903, unique in an IRBIS database); any
 * other by what makes it this book and no other: ISBNs, heading, title, imprint year and extent.
 */
public final class OriginKey {

    private static final int LONGEST = 200;
    private static final String IRBIS_WORKSHEET = "920";
    private static final String IRBIS_DOCUMENT_CODE = "903";

    private OriginKey() {}

    /** The key of a record within its library. */
    public static String of(MarcRecord record, BibliographicView view) {
        return view.controlNumber()
                .map(number -> named("001:", number))
                .or(() -> documentCode(record).map(code -> named("903:", code)))
                .orElseGet(() -> "sha:" + sha256(described(view)));
    }

    private static Optional<String> documentCode(MarcRecord record) {
        return record.dataField(IRBIS_WORKSHEET).isPresent()
                ? record.dataField(IRBIS_DOCUMENT_CODE)
                        .flatMap(field -> field.subfields().stream().findFirst())
                        .map(subfield -> subfield.value().strip())
                        .filter(code -> !code.isEmpty())
                : Optional.empty();
    }

    private static String named(String kind, String name) {
        var stripped = name.strip();
        return kind + (stripped.length() <= LONGEST ? stripped : "sha:" + sha256(stripped));
    }

    private static String described(BibliographicView view) {
        var isbns = view.isbns().stream().map(Isbn::digits).sorted().toList();
        return String.join(
                        "\n",
                        String.join(",", isbns),
                        view.mainHeading().orElse(""),
                        view.title().display(),
                        view.publication().year().map(String::valueOf).orElse(""),
                        view.extent().orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
