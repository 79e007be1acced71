package org.kartoteka.admin.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Language;
import org.kartoteka.catalog.api.ImportRefusal;
import org.kartoteka.catalog.api.Imports;
import org.kartoteka.kernel.page.Page;

/** The page of one import: how far it is, and what it did not take, page by page. */
@Named
@RequestScoped
public class ImportPage {

    private static final int SHOWN = 50;

    @Inject Imports imports;
    @Inject Language language;

    private String id;
    private String cursor;
    private ImportLine line;
    private Page<ImportRefusal> refusals;

    /** Finds the import, or leads to the page that says there is none. */
    public String enter() {
        return getLine() == null ? "/missing?faces-redirect=true" : null;
    }

    /** The import; null if there is none. */
    public ImportLine getLine() {
        if (line == null && id != null && id.matches("[0-9a-f-]{36}")) {
            line = imports.find(UUID.fromString(id)).map(ImportLine::new).orElse(null);
        }
        return line;
    }

    /** What was not taken, by position; a page of it. */
    public List<ImportRefusal> getRefusals() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<ImportRefusal> page() {
        if (refusals == null) {
            refusals =
                    imports.refusals(
                            getLine().view().id(),
                            Optional.ofNullable(cursor).filter(c -> !c.isEmpty()),
                            SHOWN,
                            language.getLocale());
        }
        return refusals;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String id) {
        this.id = id;
    }

    /** Where the page of refusals starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page of refusals starts. */
    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
