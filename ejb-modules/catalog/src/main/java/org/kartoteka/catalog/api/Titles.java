package org.kartoteka.catalog.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The bibliographic records. Reading is open to everybody. */
public interface Titles {

    /** The title with the id. */
    Optional<TitleView> find(UUID id);

    /** The title that stayed when the one with this id was merged into it. */
    Optional<UUID> mergedInto(UUID id);

    /** Those of the titles that are there, by id; one query however many. */
    Map<UUID, TitleView> findAll(Collection<UUID> ids);

    /**
     * The whole record, all its fields, in an exchange format (UTF-8).
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#RECORD_TOO_LONG_FOR_ISO2709} or {@link
     *     CatalogRefusal#RECORD_UNFIT_FOR_FORMAT}
     */
    byte[] export(UUID id, ExportFormat format);
}
