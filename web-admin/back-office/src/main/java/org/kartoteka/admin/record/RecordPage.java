package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;

/** The page of a record: an old one by its id, or a new one. */
@Named
@RequestScoped
public class RecordPage {

    @Inject Titles titles;
    @Inject LibraryNetwork network;
    @Inject Workplace workplace;
    @Inject RecordWords words;

    private String id = "";
    private TitleView title;

    /** Finds the title, or leads to the page that says there is none. */
    public String enter() {
        if (id.isEmpty()) {
            return null;
        }
        if (id.matches("[0-9a-f-]{36}")) {
            title = titles.find(UUID.fromString(id)).orElse(null);
        }
        return title == null ? "/missing?faces-redirect=true" : null;
    }

    /** The libraries that the caller catalogues for, his own place's first. */
    public List<Library> getLibraries() {
        Set<String> own =
                workplace.getBranches().stream().map(Branch::library).collect(Collectors.toSet());
        var first = workplace.branch().map(Branch::library).orElse("");
        return network.libraries().stream()
                .filter(library -> own.contains(library.code()))
                .sorted((a, b) -> Boolean.compare(b.code().equals(first), a.code().equals(first)))
                .toList();
    }

    /** The texts of the scripts, as JSON. */
    public String getWords() {
        return words.json();
    }

    /** The title; null for a new record. */
    public TitleView getTitle() {
        return title;
    }

    /** The id asked for; empty for a new record. */
    public String getId() {
        return id;
    }

    /** The id asked for; empty for a new record. */
    public void setId(String asked) {
        id = asked == null ? "" : asked;
    }
}
