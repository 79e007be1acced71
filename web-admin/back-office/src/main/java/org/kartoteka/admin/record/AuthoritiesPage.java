package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Authorities;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityWork;
import org.kartoteka.catalog.api.AuthorityWorkState;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The authority file of a library: headings in alphabetical order, and the runs. */
@Named
@RequestScoped
public class AuthoritiesPage {

    private static final int SHOWN = 30;
    private static final int RUNS = 10;
    private static final int WHOLE = 100;

    @Inject Authorities authorities;
    @Inject Workplace workplace;
    @Inject Texts texts;
    @Inject HttpServletRequest request;

    private String kind = "";
    private String begins = "";
    private String cursor = "";
    private Page<AuthorityForm> forms;
    private List<AuthorityWork> runs;
    private String fault;

    /** Begins to link the titles of the library. */
    public void link() {
        try {
            library().ifPresent(authorities::link);
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        runs = null;
    }

    /** The headings of this page. */
    public List<AuthorityForm> getForms() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<AuthorityForm> page() {
        if (forms == null) {
            var from = Optional.of(cursor).filter(c -> !c.isEmpty());
            forms =
                    library()
                            .map(code -> authorities.list(code, kind(), begins, from, SHOWN))
                            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        }
        return forms;
    }

    /** The last runs. */
    public List<AuthorityWork> getRuns() {
        if (runs == null) {
            runs =
                    library()
                            .map(code -> authorities.works(code, Optional.empty(), RUNS).items())
                            .orElseGet(List::of);
        }
        return runs;
    }

    /** Whether something is still going on. */
    public boolean isActive() {
        return getRuns().stream().anyMatch(run -> run.state() != AuthorityWorkState.DONE);
    }

    /** How far a run is. */
    public long percent(AuthorityWork run) {
        return run.total() == 0 ? WHOLE : Math.min(WHOLE, WHOLE * run.seen() / run.total());
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

    /** What headings may be about. */
    public AuthorityKind[] getKinds() {
        return AuthorityKind.values();
    }

    private AuthorityKind kind() {
        return AuthorityExchange.kind(kind);
    }

    /** What the headings shown are about. */
    public String getKind() {
        return kind().name();
    }

    /** What the headings shown are about. */
    public void setKind(String name) {
        kind = name == null ? "" : name;
    }

    /** How the headings shown begin. */
    public String getBegins() {
        return begins;
    }

    /** How the headings shown begin. */
    public void setBegins(String text) {
        begins = text == null ? "" : text;
    }

    /** Where the list starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the list starts. */
    public void setCursor(String start) {
        cursor = start == null ? "" : start;
    }

    /** Why nothing was begun; null if nothing was refused. */
    public String getFault() {
        return fault;
    }
}
