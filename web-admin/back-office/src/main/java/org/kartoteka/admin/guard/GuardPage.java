package org.kartoteka.admin.guard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.NewList;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.RestrictedList;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;

/** The lists that a library is checked against, and its worklist. */
@Named
@RequestScoped
public class GuardPage {

    private static final int SHOWN = 20;

    @EJB RestrictedLists lists;
    @Inject Workplace workplace;
    @Inject CallerContext callers;
    @Inject Texts texts;
    @Inject HttpServletRequest request;

    private List<RestrictedList> kept;
    private Page<RestrictedHit> hits;
    private String name;
    private String kind = ListKind.EXTREMIST.name();
    private boolean ofNetwork;
    private String fault;

    /** Begins to keep a list. */
    public void keep() {
        var owner = ofNetwork ? Optional.<String>empty() : library();
        if (name == null || name.isBlank()) {
            fault = texts.of("guard.name-needed");
            return;
        }
        try {
            lists.keep(new NewList(owner, ListKind.valueOf(kind), name.strip()));
            name = null;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        kept = null;
    }

    /** The lists, those of the network first. */
    public List<RestrictedList> getLists() {
        if (kept == null) {
            kept = library().map(lists::lists).orElse(List.of());
        }
        return kept;
    }

    /** The lists into which this caller may load a file. */
    public List<RestrictedList> getOwn() {
        return isCataloguer()
                ? getLists().stream()
                        .filter(list -> list.library().isPresent() || isEverywhere())
                        .toList()
                : List.of();
    }

    /** Whether a check is under way, so that looking again is worth while. */
    public boolean isActive() {
        return getLists().stream()
                .flatMap(list -> list.current().stream())
                .anyMatch(version -> version.checkedAt().isEmpty());
    }

    /** A page of the hits in the state chosen. */
    public List<RestrictedHit> getHits() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<RestrictedHit> page() {
        if (hits == null) {
            var from = Optional.ofNullable(request.getParameter("cursor"));
            hits =
                    library()
                            .map(code -> lists.hits(code, getState(), from, SHOWN))
                            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        }
        return hits;
    }

    /** The state of the hits that are shown. */
    public HitState getState() {
        var asked = request.getParameter("state");
        return Stream.of(HitState.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .orElse(HitState.WAITING);
    }

    /** The states to choose from. */
    public List<HitState> getStates() {
        return List.of(HitState.values());
    }

    /** What can be printed of a check. */
    public List<GuardPaper> getPapers() {
        return List.of(GuardPaper.values());
    }

    /** The kinds of lists: what is shown, and the kind. */
    public Map<String, Object> getKinds() {
        var kinds = new LinkedHashMap<String, Object>();
        for (var one : ListKind.values()) {
            kinds.put(texts.of("list-kind." + one.name()), one.name());
        }
        return kinds;
    }

    /** Whether the caller may keep lists and decide. */
    public boolean isCataloguer() {
        var roles = callers.caller().roles();
        return roles.contains(Roles.CATALOGUER) || roles.contains(Roles.ADMIN);
    }

    /** Whether the caller acts in the whole network. */
    public boolean isEverywhere() {
        return callers.caller().branches().contains(Caller.ALL_BRANCHES);
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

    /** Why the list is not kept; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** The name of a new list. */
    public String getName() {
        return name;
    }

    /** The name of a new list. */
    public void setName(String typed) {
        name = typed;
    }

    /** The kind of a new list. */
    public String getKind() {
        return kind;
    }

    /** The kind of a new list. */
    public void setKind(String chosen) {
        kind = chosen;
    }

    /** Whether a new list is the network's. */
    public boolean isOfNetwork() {
        return ofNetwork;
    }

    /** Whether a new list is the network's. */
    public void setOfNetwork(boolean all) {
        ofNetwork = all;
    }
}
