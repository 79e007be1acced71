package org.kartoteka.catalog.api;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * Imports of bibliographic records. For cataloguers, administrators and integrators, within their
 * libraries. An import runs in the background, goes on after a kill, and may be repeated: the same
 * file again changes nothing.
 */
public interface Imports {

    /**
     * Stores the file and orders its import.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link CatalogRefusal}: the library
     *     or branch is unknown, the file empty, too large, or no file of records at all
     */
    ImportView begin(BeginImport command, Optional<IdempotencyKey> key, InputStream file);

    /** The import with the id. */
    Optional<ImportView> find(UUID id);

    /** The imports, newest first. */
    Page<ImportView> recent(Optional<String> cursor, int limit);

    /** What the import did not take, by position, in words of the language. */
    Page<ImportRefusal> refusals(UUID id, Optional<String> cursor, int limit, Locale language);

    /**
     * The raw bytes of a refused record.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#IMPORT_REFUSAL_UNKNOWN}
     */
    byte[] refusedBytes(UUID id, long ordinal);
}
