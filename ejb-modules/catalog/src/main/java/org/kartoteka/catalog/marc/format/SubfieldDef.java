package org.kartoteka.catalog.marc.format;

import java.util.List;

/**
 * A subfield of the format.
 *
 * @param label its Russian name
 * @param mandatory whether a field of that tag must have it
 * @param length how many characters a coded subfield has; 0 where any number is right
 * @param positions what stands where in a coded subfield
 */
public record SubfieldDef(
        char code,
        String label,
        boolean mandatory,
        boolean repeatable,
        int length,
        List<CodedPosition> positions) {

    public SubfieldDef {
        positions = List.copyOf(positions);
    }
}
