package org.kartoteka.catalog.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The copies. Reading is open to everybody. */
public interface Copies {

    /** The copy with the barcode. One statement. */
    Optional<CopyView> byBarcode(String barcode);

    /** The copies of a title, by branch and inventory number. */
    List<CopyView> ofTitle(UUID titleId);

    /**
     * The copies of several titles; one query however many. A title without copies is not in it.
     */
    Map<UUID, List<CopyView>> ofTitles(Collection<UUID> titleIds);

    /** Those of the copies that are there, by id; one query however many. */
    Map<UUID, CopyView> findAll(Collection<UUID> ids);
}
