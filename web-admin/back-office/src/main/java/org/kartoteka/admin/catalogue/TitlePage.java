package org.kartoteka.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.DescriptionForm;
import org.kartoteka.catalog.api.Descriptions;
import org.kartoteka.catalog.api.EditionMarks;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;

/** The page of one title: the description, and its copies with where they are. */
@Named
@RequestScoped
public class TitlePage {

    @Inject Titles titles;
    @Inject Copies copies;
    @Inject LoanBook loans;
    @Inject LibraryNetwork network;
    @Inject Descriptions descriptions;
    @Inject EditionMarks marks;

    private String id;
    private TitleView title;
    private List<CopyLine> lines;

    /** Finds the title, or leads to the one that it was merged with, or says that there is none. */
    public String enter() {
        var asked =
                Optional.ofNullable(id)
                        .filter(text -> text.matches("[0-9a-f-]{36}"))
                        .map(UUID::fromString);
        title = asked.flatMap(titles::find).orElse(null);
        if (title != null) {
            return null;
        }
        return asked.flatMap(titles::mergedInto)
                .map(stayed -> "/title?faces-redirect=true&id=" + stayed)
                .orElse("/missing?faces-redirect=true");
    }

    /** The copies, by branch; three questions to the doors however many there are. */
    public List<CopyLine> getLines() {
        if (lines == null) {
            var all = copies.ofTitle(title.id());
            var out = loans.out(all.stream().map(CopyView::id).toList());
            var names =
                    network.branches().stream()
                            .collect(Collectors.toMap(Branch::code, Branch::name));
            lines =
                    all.stream()
                            .map(
                                    c ->
                                            new CopyLine(
                                                    c,
                                                    names.getOrDefault(c.branch(), c.branch()),
                                                    out.contains(c.id())))
                            .toList();
        }
        return lines;
    }

    /** The forms in which the record can be had. */
    public List<ExportFormat> getFormats() {
        return Stream.of(ExportFormat.values()).toList();
    }

    /** The description by the standard, in one line. */
    public String getDescription() {
        return descriptions.describe(title.id(), DescriptionForm.FULL).text();
    }

    /** The marks beside the age mark. */
    public List<MarkView> getMarks() {
        return marks.of(title.id());
    }

    /** What can be printed for copies. */
    public List<LabelKind> getLabelKinds() {
        return List.of(LabelKind.values());
    }

    /** The sheets that it can be printed on. */
    public List<LabelLayout> getLabelLayouts() {
        return List.of(LabelLayout.values());
    }

    /** The title. */
    public TitleView getTitle() {
        return title;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String asked) {
        id = asked;
    }
}
