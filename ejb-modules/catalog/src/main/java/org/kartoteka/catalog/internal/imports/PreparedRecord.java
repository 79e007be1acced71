package org.kartoteka.catalog.internal.imports;

import java.util.List;
import org.kartoteka.catalog.domain.WantedCopy;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;

/**
 * A record that was read and understood, ready to be written.
 *
 * @param key how the library's own files name it
 * @param hash of what was catalogued
 */
record PreparedRecord(
        String key,
        String hash,
        MarcRecord record,
        BibliographicView view,
        List<WantedCopy> copies) {

    /** The same, as people have made something else of the record meanwhile. */
    PreparedRecord with(MarcRecord edited) {
        return new PreparedRecord(key, hash, edited, BibliographicView.of(edited), copies);
    }
}
