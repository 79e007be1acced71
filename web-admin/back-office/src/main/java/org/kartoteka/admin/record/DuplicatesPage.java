package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.DuplicatePair;
import org.kartoteka.catalog.api.Duplicates;
import org.kartoteka.catalog.api.TitleMerge;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The list of duplicates of a library, and its last merges. */
@Named
@RequestScoped
public class DuplicatesPage {

    private static final int SHOWN = 20;
    private static final Duration UNDO_WITHIN = Duration.ofDays(1);

    @Inject Duplicates duplicates;
    @Inject Workplace workplace;
    @Inject Texts texts;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private String cursor = "";
    private Page<DuplicatePair> pairs;
    private List<TitleMerge> merges;
    private String fault;

    /** Undoes a merge. */
    public void undo(UUID merge) {
        try {
            duplicates.undo(merge);
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        pairs = null;
        merges = null;
    }

    /** The pairs of this page. */
    public List<DuplicatePair> getPairs() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<DuplicatePair> page() {
        if (pairs == null) {
            var from = Optional.of(cursor).filter(c -> !c.isEmpty());
            pairs =
                    library()
                            .map(library -> duplicates.open(library, from, SHOWN))
                            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        }
        return pairs;
    }

    /** The last merges. */
    public List<TitleMerge> getMerges() {
        if (merges == null) {
            merges =
                    library()
                            .map(code -> duplicates.merges(code, Optional.empty(), SHOWN).items())
                            .orElseGet(List::of);
        }
        return merges;
    }

    /** Whether a merge can still be undone. */
    public boolean isUndoable(TitleMerge merge) {
        return merge.undoneAt().isEmpty()
                && merge.mergedAt().plus(UNDO_WITHIN).isAfter(clock.instant());
    }

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The library shown; null where the caller has none. */
    public String getLibrary() {
        return library().orElse(null);
    }

    /** The one asked for, else that of the branch, else the first. */
    private Optional<String> library() {
        var libraries = getLibraries();
        return Optional.ofNullable(request.getParameter("library"))
                .filter(libraries::contains)
                .or(() -> workplace.branch().map(Branch::library))
                .or(() -> libraries.stream().findFirst());
    }

    /** Why nothing was undone; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** Where the list starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the list starts. */
    public void setCursor(String start) {
        cursor = start == null ? "" : start;
    }
}
