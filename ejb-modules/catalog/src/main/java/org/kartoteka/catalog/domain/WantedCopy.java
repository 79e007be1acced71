package org.kartoteka.catalog.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.CopyState;

/**
 * A copy as a record of a file describes it. It has an inventory number or a barcode, or both.
 *
 * @param places the branch as the file names it, the most telling name first
 * @param state empty if the file does not say
 */
public record WantedCopy(
        Optional<String> inventoryNumber,
        Optional<String> barcode,
        List<String> places,
        Optional<String> shelfMark,
        Optional<BigDecimal> price,
        Optional<CopyState> state) {

    private static final int LONGEST = 64;

    /**
     * @throws IllegalArgumentException if it has neither number nor barcode
     */
    public WantedCopy {
        if (inventoryNumber.isEmpty() && barcode.isEmpty()) {
            throw new IllegalArgumentException("A copy without number and barcode is no copy");
        }
        places = List.copyOf(places);
    }

    /** Whether its number and barcode may stand on a label: up to 64 visible characters. */
    public boolean fits() {
        return inventoryNumber.map(WantedCopy::fits).orElse(true)
                && barcode.map(WantedCopy::fits).orElse(true);
    }

    /**
     * What the scanner reads: the barcode, or for a copy without one the library's code, a dash and
     * the inventory number, which is unique in the network because both are.
     */
    public String barcodeIn(String library) {
        return barcode.orElseGet(() -> library + "-" + inventoryNumber.orElseThrow());
    }

    /** The name of the copy for people: its inventory number, else its barcode. */
    public String name() {
        return inventoryNumber.or(() -> barcode).orElseThrow();
    }

    private static boolean fits(String number) {
        return number.length() <= LONGEST && number.chars().noneMatch(Character::isISOControl);
    }
}
