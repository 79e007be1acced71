package org.kartoteka.catalog.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.Isbn;

/**
 * By what a record is known as a duplicate of another one.
 *
 * @param isbns thirteen digits each
 * @param work a hash of author, title and year; none if the record has neither author nor year, for
 *     a bare title says too little
 */
public record DuplicateKeys(List<String> isbns, Optional<Long> work) {

    private static final int MOST_ISBNS = 20;

    public DuplicateKeys {
        isbns = List.copyOf(isbns);
    }

    /** The keys of a record. */
    public static DuplicateKeys of(BibliographicView record) {
        var isbns = record.isbns().stream().map(Isbn::digits).distinct().limit(MOST_ISBNS).toList();
        return new DuplicateKeys(isbns, work(record));
    }

    private static Optional<Long> work(BibliographicView record) {
        var title = folded(record.title().display());
        var author = author(record.mainHeading().orElse(""));
        var year = record.publication().year().map(String::valueOf).orElse("");
        return title.isEmpty() || author.isEmpty() && year.isEmpty()
                ? Optional.empty()
                : Optional.of(hash(author + "\n" + title + "\n" + year));
    }

    /** The surname and one initial: some write the name out, others do not. */
    private static String author(String heading) {
        int comma = heading.indexOf(',');
        if (comma < 0) {
            return folded(heading);
        }
        var given = folded(heading.substring(comma));
        return folded(heading.substring(0, comma))
                + given.substring(0, Math.min(1, given.length()));
    }

    /** Letters and digits, in lower case, without accents, ё as е. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ё', 'е'), Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
