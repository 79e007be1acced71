package org.kartoteka.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kartoteka.admin.security.PageRoles;
import org.kartoteka.kernel.security.CallerContext;

/** The pages that the caller may open. */
@Named
@RequestScoped
public class Menu {

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("/desk.xhtml", "menu.desk"),
                    new Entry("/readers.xhtml", "menu.readers"),
                    new Entry("/catalogue.xhtml", "menu.catalogue"),
                    new Entry("/record.xhtml", "menu.record"),
                    new Entry("/duplicates.xhtml", "menu.duplicates"),
                    new Entry("/imports.xhtml", "menu.imports"),
                    // selections and batch edits
                    new Entry("/selection.xhtml", "menu.selection"),
                    new Entry("/batch-edits.xhtml", "menu.batch-edits"),
                    // authorities
                    new Entry("/authorities.xhtml", "menu.authorities"),
                    new Entry("/outside.xhtml", "menu.outside"),
                    // copies and stock
                    new Entry("/stock.xhtml", "menu.stock"),
                    new Entry("/write-offs.xhtml", "menu.write-offs"),
                    new Entry("/stock-takings.xhtml", "menu.takings"),
                    // restricted lists
                    new Entry("/guard.xhtml", "menu.guard"),
                    new Entry("/reports.xhtml", "menu.reports"),
                    // joining the network
                    new Entry("/join.xhtml", "menu.join"),
                    new Entry("/join-reviews.xhtml", "menu.join-reviews"),
                    new Entry("/searches.xhtml", "menu.searches"),
                    new Entry("/search-index.xhtml", "menu.index"));

    @Inject CallerContext callers;

    /**
     * A line of the menu.
     *
     * @param page where it leads
     * @param key the name of its text
     */
    public record Entry(String page, String key) {

        /** Where it leads. */
        public String getPage() {
            return page;
        }

        /** The name of its text. */
        public String getKey() {
            return key;
        }
    }

    /** The lines for this caller. */
    public List<Entry> getEntries() {
        var roles = callers.caller().roles();
        return ENTRIES.stream().filter(e -> PageRoles.open(e.page(), roles)).toList();
    }

    /** Whether the caller may open a page. */
    public boolean opens(String page) {
        return PageRoles.open(page, callers.caller().roles());
    }

    /** Who is logged in. */
    public String getCaller() {
        return callers.caller().name();
    }

    /** The page shown now, for the switch of the language. */
    public String getPage() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    /** The first page of this caller. */
    public String first() {
        var entries = getEntries();
        return entries.isEmpty() ? "/denied.xhtml" : entries.get(0).page() + "?faces-redirect=true";
    }
}
