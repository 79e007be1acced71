package org.kartoteka.admin.selection;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.SelectionSize;
import org.kartoteka.catalog.api.Selections;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page where a selection is put together, counted, looked at and taken away. */
@Named
@RequestScoped
public class SelectionPage {

    private static final int SHOWN = 20;

    @EJB Selections selections;
    @Inject Workplace workplace;
    @Inject Texts texts;
    @Inject HttpServletRequest request;

    private SelectionForm form;
    private SelectionSize size;
    private Page<TitleView> titles;
    private List<String> faults = List.of();

    @PostConstruct
    void look() {
        form = SelectionForm.of(request);
        if (form.given()) {
            try {
                look(form.selection(zone()));
            } catch (IllegalArgumentException unclear) {
                faults = List.of(texts.of("selection.unclear"));
            }
        }
    }

    private void look(RecordSelection selection) {
        try {
            var cursor = Optional.ofNullable(request.getParameter("cursor"));
            titles = selections.titles(selection, cursor.filter(c -> !c.isEmpty()), SHOWN);
            size = selections.count(selection);
        } catch (RefusedException refused) {
            faults = Refusals.words(refused, texts);
        }
    }

    private ZoneId zone() {
        return workplace.branch().map(Branch::zone).orElse(ZoneOffset.UTC);
    }

    /** What was asked for, by the names of the parameters. */
    public Map<String, String> getForm() {
        return form.values();
    }

    /** The same, to be taken on. */
    public List<Map.Entry<String, String>> getGiven() {
        return List.copyOf(form.values().entrySet());
    }

    /** The same as a part of an address. */
    public String getQuery() {
        return form.query();
    }

    /** Whether titles were found or not, but in any case looked for. */
    public boolean isAnswered() {
        return titles != null;
    }

    /** The titles of this page. */
    public List<TitleView> getTitles() {
        return titles.items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return titles.next().orElse(null);
    }

    /** How many there are, in words; null where they could not be counted. */
    public String getSize() {
        if (size == null) {
            return null;
        }
        return texts.of(size.more() ? "selection.more" : "selection.size", size.records());
    }

    /** Why nothing was found. */
    public List<String> getFaults() {
        return faults;
    }

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The library chosen, else that of the branch. */
    public String getLibrary() {
        return Optional.ofNullable(form.values().get("library"))
                .or(() -> workplace.branch().map(Branch::library))
                .orElse("");
    }

    /** How a field can be compared. */
    public List<FieldMatch> getMatches() {
        return List.of(FieldMatch.values());
    }

    /** The marks. */
    public List<EditionMark> getMarks() {
        return List.of(EditionMark.values());
    }

    /** The forms of a file. */
    public List<String> getFileForms() {
        return Stream.of(FileForm.values()).map(FileForm::name).toList();
    }

    /** The columns of a table. */
    public List<ExportColumn> getColumns() {
        return List.of(ExportColumn.values());
    }
}
