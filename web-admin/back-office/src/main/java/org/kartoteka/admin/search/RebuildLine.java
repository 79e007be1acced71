package org.kartoteka.admin.search;

import org.kartoteka.search.api.RebuildState;
import org.kartoteka.search.api.RebuildView;

/** A rebuild as the page shows it. */
public record RebuildLine(RebuildView view) {

    /** Whether it is still on its way. */
    public boolean active() {
        return view.state().isActive();
    }

    /** Whether it can still be cancelled. */
    public boolean cancellable() {
        return view.state() == RebuildState.WAITING || view.state() == RebuildState.FILLING;
    }

    /** How much is done, 0 to 100. */
    public int percent() {
        return view.percent();
    }

    /** How the state looks: as a style of the sheet. */
    public String style() {
        switch (view.state()) {
            case DONE:
                return "yes";
            case FAILED:
                return "no";
            default:
                return "";
        }
    }
}
