package org.kartoteka.catalog.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.Isbn;

/**
 * How a library's own files name a record, so that it is known again: by the number its system gave
 * it (001; for an IRBIS record the document code, 903); a record without one by what makes it this
 * book and no other: ISBNs, heading, title, imprint year and extent.
 */
public final class OriginKey {

    private static final int LONGEST = 200;

    private OriginKey() {}

    /** The key of a record within its library. */
    public static String of(BibliographicView view) {
        return view.controlNumber()
                .map(OriginKey::numbered)
                .orElseGet(() -> "sha:" + sha256(described(view)));
    }

    private static String numbered(String number) {
        var stripped = number.strip();
        return "id:" + (stripped.length() <= LONGEST ? stripped : "sha:" + sha256(stripped));
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
