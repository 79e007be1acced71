package org.kartoteka.catalog.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader brings an equal copy for one that he has lost.
 *
 * @param lost the barcode of the lost copy
 * @param title of the copy that he brings; the same as the lost one's if empty
 * @param inventoryNumber of the copy that he brings
 * @param price of it; that of the lost one if empty
 * @param act the number of the act of acceptance, by which one goes and the other comes
 */
public record ReplaceCopy(
        String lost,
        Optional<UUID> title,
        String inventoryNumber,
        Optional<String> barcode,
        Optional<BigDecimal> price,
        String act,
        LocalDate dated,
        String chair,
        List<String> members) {

    public ReplaceCopy {
        members = List.copyOf(members);
    }
}
