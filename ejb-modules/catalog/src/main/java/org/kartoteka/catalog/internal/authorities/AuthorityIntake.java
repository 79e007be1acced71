package org.kartoteka.catalog.internal.authorities;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kartoteka.catalog.api.AuthorityImport;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RefusedAuthority;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.catalog.internal.authorities.AuthorityEditing.Taken;
import org.kartoteka.catalog.marc.MarcMessages;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Takes a file of authority records while it comes in, each record in a transaction of its own.
 * Whatever breaks off, the same file may be sent again.
 */
final class AuthorityIntake {

    /** How large a file may be, in bytes. */
    static final long MAX_BYTES = 64L << 20;

    private static final int REASONS = 100;

    private final Transactions transactions;
    private final AuthorityEditing editing;
    private final Locale language;
    private final Map<Taken, Integer> counts = new EnumMap<>(Taken.class);
    private final List<RefusedAuthority> reasons = new ArrayList<>();
    private int refused;

    AuthorityIntake(Transactions transactions, AuthorityEditing editing, Locale language) {
        this.transactions = transactions;
        this.editing = editing;
        this.language = language;
    }

    AuthorityImport take(String library, InputStream file, String author) {
        try (var records = RecordFiles.open(new Bounded(file), ReadingHints.none())) {
            while (records.hasNext()) {
                var result = records.next();
                if (result instanceof ReadResult.Read read) {
                    take(library, read, author);
                } else if (result instanceof ReadResult.Refused bad) {
                    var explained = MarcMessages.explain(bad, language);
                    refuse(result, explained.what() + " " + explained.mend());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AuthorityImport(
                count(Taken.CREATED),
                count(Taken.CHANGED),
                count(Taken.UNCHANGED),
                count(Taken.KEPT),
                refused,
                reasons);
    }

    private void take(String library, ReadResult.Read read, String author) {
        try {
            var taken = transactions.inNew(() -> editing.take(library, read.record(), author));
            counts.merge(taken, 1, Integer::sum);
        } catch (RefusedException e) {
            refuse(read, Messages.of(e.refusal(), e.arguments(), language));
        }
    }

    private void refuse(ReadResult result, String message) {
        refused++;
        if (reasons.size() < REASONS) {
            reasons.add(new RefusedAuthority(result.position().ordinal(), message));
        }
    }

    private int count(Taken taken) {
        return counts.getOrDefault(taken, 0);
    }

    /** Refuses a file that is too large as soon as it shows. */
    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > MAX_BYTES) {
                throw new RefusedException(CatalogRefusal.FILE_TOO_LARGE, MAX_BYTES);
            }
        }
    }
}
