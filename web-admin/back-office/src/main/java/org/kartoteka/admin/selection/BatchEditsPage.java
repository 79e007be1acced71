package org.kartoteka.admin.selection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.BatchEditView;
import org.kartoteka.catalog.api.BatchEdits;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.kernel.page.Page;

/** The list of the batch edits of a library. */
@Named
@RequestScoped
public class BatchEditsPage {

    private static final int SHOWN = 20;

    @EJB BatchEdits edits;
    @Inject Workplace workplace;
    @Inject HttpServletRequest request;

    private Page<BatchEditView> page;

    /** The newest ones, from where the page starts. */
    public List<BatchEditView> getViews() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<BatchEditView> page() {
        if (page == null) {
            var cursor = Optional.ofNullable(request.getParameter("cursor"));
            page =
                    library()
                            .map(code -> edits.recent(code, cursor, SHOWN))
                            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        }
        return page;
    }

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The library shown; null where the caller has none. */
    public String getLibrary() {
        return library().orElse(null);
    }

    private Optional<String> library() {
        var libraries = getLibraries();
        return Optional.ofNullable(request.getParameter("library"))
                .filter(libraries::contains)
                .or(() -> workplace.branch().map(Branch::library))
                .or(() -> libraries.stream().findFirst());
    }
}
