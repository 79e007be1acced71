package org.kartoteka.admin.imports;

import org.kartoteka.catalog.api.ImportState;
import org.kartoteka.catalog.api.ImportView;

/** An import as the pages show it. */
public record ImportLine(ImportView view) {

    /** Whether it is still on its way. */
    public boolean active() {
        return view.state() == ImportState.WAITING || view.state() == ImportState.RUNNING;
    }

    /** How much of the file is worked through, 0 to 100. */
    public long percent() {
        if (view.state() == ImportState.DONE) {
            return 100;
        }
        return view.sizeBytes() == 0 ? 0 : view.bytesRead() * 100 / view.sizeBytes();
    }

    /** How the state looks: as a style of the sheet. */
    public String style() {
        switch (view.state()) {
            case DONE:
                return view.refused() == 0 ? "yes" : "";
            case FAILED:
                return "no";
            default:
                return "";
        }
    }
}
