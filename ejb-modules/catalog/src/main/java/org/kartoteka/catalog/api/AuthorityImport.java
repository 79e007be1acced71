package org.kartoteka.catalog.api;

import java.util.List;

/**
 * What came of a file of authority records.
 *
 * @param created new records
 * @param changed records that say something else now
 * @param unchanged records that said the same already
 * @param kept records that people have edited since; the file does not overwrite them
 * @param refused how many records were not taken
 * @param reasons why, for the first hundred of them
 */
public record AuthorityImport(
        int created,
        int changed,
        int unchanged,
        int kept,
        int refused,
        List<RefusedAuthority> reasons) {

    public AuthorityImport {
        reasons = List.copyOf(reasons);
    }
}
