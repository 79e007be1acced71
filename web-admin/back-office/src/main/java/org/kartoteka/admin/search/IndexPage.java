package org.kartoteka.admin.search;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.search.api.IndexRebuilds;
import org.kartoteka.search.api.IndexView;

/** The page of the index: which one answers, and how its rebuilds stand. */
@Named
@RequestScoped
public class IndexPage {

    private static final int SHOWN = 10;
    private static final Set<String> MAY_ORDER = Set.of(Roles.IT, Roles.ADMIN);

    @EJB IndexRebuilds rebuilds;
    @Inject CallerContext callers;
    @Inject Texts texts;

    private List<RebuildLine> lines;
    private IndexView index;
    private String fault;

    /** Orders a rebuild. */
    public void begin() {
        try {
            rebuilds.begin(Optional.empty());
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        lines = null;
    }

    /** Stops a rebuild. */
    public void cancel(UUID id) {
        try {
            rebuilds.cancel(id);
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        lines = null;
    }

    /** The newest rebuilds. */
    public List<RebuildLine> getLines() {
        if (lines == null) {
            lines = rebuilds.recent(Optional.empty(), SHOWN).map(RebuildLine::new).items();
        }
        return lines;
    }

    /** Whether one of them is still on its way, so that looking again is worth while. */
    public boolean isActive() {
        return getLines().stream().anyMatch(RebuildLine::active);
    }

    /** Whether this caller may order and cancel. */
    public boolean isAllowed() {
        return callers.caller().roles().stream().anyMatch(MAY_ORDER::contains);
    }

    /** The index that answers; null while OpenSearch does not. */
    public IndexView getIndex() {
        try {
            if (index == null) {
                index = rebuilds.index();
            }
            return index;
        } catch (RefusedException silent) {
            return null;
        }
    }

    /** Why the last order was refused; null if it was not. */
    public String getFault() {
        return fault;
    }
}
