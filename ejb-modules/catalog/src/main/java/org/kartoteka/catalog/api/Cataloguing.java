package org.kartoteka.catalog.api;

import java.util.UUID;

/** What cataloguers do to single titles. */
public interface Cataloguing {

    /**
     * Takes a title out of the catalogue (исключить издание из каталога), once all its copies are
     * written off; for cataloguers and administrators of its library. It is found no more; those
     * who harvest are told that it is gone. Importing its record again brings it back. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN} or
     *     {@link CatalogRefusal#TITLE_HAS_COPIES}
     */
    void withdraw(UUID title);
}
