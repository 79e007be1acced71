package org.kartoteka.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.sql.DatabaseFailure;
import org.kartoteka.kernel.time.Ids;

/**
 * Takes the file of an import in, piece by piece, each in a transaction of its own, so that neither
 * memory nor a transaction grows with the file. Workers see it only when it is whole; an upload
 * that breaks off leaves nothing.
 */
@ApplicationScoped
class FileIntake {

    private static final Logger LOG = Logger.getLogger(FileIntake.class.getName());
    private static final int LONGEST_NAME = 255;

    @Inject Database database;
    @Inject Transactions transactions;
    @Inject IdempotencyKeys keys;
    @Inject AuditTrail audit;
    @Inject Clock clock;
    @Inject ImportSettings settings;

    private record Stored(long size, String digest) {}

    /**
     * Stores the file and lets the workers have it.
     *
     * @return the import's id; that of the earlier import if the key stands for the same request
     * @throws RefusedException {@code FILE_EMPTY}, {@code FILE_NOT_RECORDS}, {@code
     *     FILE_TOO_LARGE}, or if the key was used for another request
     * @throws UncheckedIOException if the upload breaks off
     */
    UUID take(
            BeginImport command, Optional<IdempotencyKey> key, String startedBy, InputStream file) {
        var uploads = new ImportUploads(database);
        var id = Ids.next(clock);
        boolean kept = false;
        try {
            var stored = store(uploads, id, named(command), startedBy, file);
            var ordered =
                    transactions.inNew(
                            () -> order(uploads, id, request(command, stored), stored, key));
            kept = ordered.equals(id);
            return ordered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                discard(uploads, id);
            }
        }
    }

    private Stored store(
            ImportUploads uploads, UUID id, BeginImport command, String by, InputStream file)
            throws IOException {
        var digest = sha256();
        var piece = file.readNBytes(StoredFile.PIECE);
        FileCheck.check(piece);
        uploads.create(id, command, by, clock.instant());
        long size = 0;
        for (int i = 0; piece.length > 0; i++) {
            size += piece.length;
            if (size > settings.maxBytes()) {
                throw new RefusedException(CatalogRefusal.FILE_TOO_LARGE, settings.maxBytes());
            }
            uploads.add(id, i, piece);
            digest.update(piece);
            piece = file.readNBytes(StoredFile.PIECE);
        }
        return new Stored(size, HexFormat.of().formatHex(digest.digest()));
    }

    private UUID order(
            ImportUploads uploads,
            UUID id,
            String request,
            Stored stored,
            Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(claimed -> keys.claim(claimed, request));
        if (earlier.isPresent()) {
            return UUID.fromString(earlier.get());
        }
        uploads.ready(id, stored.size());
        audit.done("catalog.begin-import", id.toString());
        key.ifPresent(claimed -> keys.answer(claimed, id.toString()));
        return id;
    }

    private static void discard(ImportUploads uploads, UUID id) {
        try {
            uploads.discard(id);
        } catch (DatabaseFailure e) {
            LOG.log(Level.WARNING, e, () -> "The upload " + id + " is cleared away later");
        }
    }

    private static String request(BeginImport command, Stored stored) {
        return String.join(
                "|",
                "import",
                command.library(),
                command.branch().orElse(""),
                command.fileName(),
                stored.digest());
    }

    /** The file's name as it may be shown: without control characters and not too long. */
    private static BeginImport named(BeginImport command) {
        var name = command.fileName().replaceAll("\\p{Cntrl}", " ").strip();
        return new BeginImport(
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                command.library(),
                command.branch());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
