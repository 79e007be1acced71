package org.kartoteka.admin.catalogue;

import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;

/**
 * A copy and where it is.
 *
 * @param branchName the name of the branch it belongs to
 * @param out whether a reader has it
 */
public record CopyLine(CopyView copy, String branchName, boolean out) {

    /** The name of the text that says where it is. */
    public String stateKey() {
        return out ? "copy.OUT" : "copy." + copy.state().name();
    }

    /** How that looks: as a style of the sheet. */
    public String style() {
        if (out) {
            return "no";
        }
        return copy.state() == CopyState.LENDABLE ? "yes" : "";
    }
}
