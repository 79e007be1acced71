package org.kartoteka.catalog.api;

import java.util.UUID;

/** The descriptions of titles by the standard. Open to everybody. */
public interface Descriptions {

    /**
     * The description of a title.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    DescriptionView describe(UUID title, DescriptionForm form);
}
