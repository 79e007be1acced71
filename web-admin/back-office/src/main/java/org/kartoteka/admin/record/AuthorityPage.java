package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Authorities;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityVersion;
import org.kartoteka.catalog.api.AuthorityView;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page of an authority record: its form, its titles, its versions, the way to merge it. */
@Named
@RequestScoped
public class AuthorityPage {

    private static final int SHOWN = 20;
    private static final String MISSING = "/missing?faces-redirect=true";

    @Inject Authorities authorities;
    @Inject LibraryNetwork network;
    @Inject Workplace workplace;
    @Inject RecordWords words;
    @Inject Texts texts;

    private String id = "";
    private String kind = "";
    private String cursor = "";
    private String likely = "";
    private long seen;
    private AuthorityView view;
    private Page<TitleView> titles = new Page<>(List.of(), Optional.empty());
    private List<AuthorityVersion> versions = List.of();
    private String fault;

    /** Finds the record, or leads to the page that says there is none. */
    public String enter() {
        if (id.isEmpty()) {
            return null;
        }
        if (!id.matches("[0-9a-f-]{36}")) {
            return MISSING;
        }
        try {
            load();
            return null;
        } catch (RefusedException unknown) {
            return MISSING;
        }
    }

    private void load() {
        var found = UUID.fromString(id);
        view = authorities.find(found).authority();
        var from = Optional.of(cursor).filter(c -> !c.isEmpty());
        titles = authorities.titles(found, from, SHOWN);
        versions = authorities.versions(found, Optional.empty(), SHOWN).items();
    }

    /** Makes another record, as the list shows it, part of this one. */
    public String takeOver(UUID other) {
        try {
            var dropped = authorities.find(other).authority();
            authorities.merge(
                    new MergeAuthorities(
                            UUID.fromString(id), seen, dropped.id(), dropped.version()));
            return "/authority?faces-redirect=true&id=" + id;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** The records that may be about the same, by what was typed. */
    public List<AuthorityForm> getLike() {
        if (view == null || likely.isBlank()) {
            return List.of();
        }
        return authorities
                .list(view.library(), view.kind(), likely, Optional.empty(), SHOWN)
                .items()
                .stream()
                .filter(form -> !form.id().equals(view.id()) && !form.see())
                .toList();
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

    /** The record; null for a new one. */
    public AuthorityView getView() {
        return view;
    }

    /** Its titles. */
    public List<TitleView> getTitles() {
        return titles.items();
    }

    /** Where more of its titles start; null if there are none. */
    public String getNext() {
        return titles.next().orElse(null);
    }

    /** Its last versions. */
    public List<AuthorityVersion> getVersions() {
        return versions;
    }

    /** Why nothing was merged; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** The id asked for; empty for a new record. */
    public String getId() {
        return id;
    }

    /** The id asked for; empty for a new record. */
    public void setId(String asked) {
        id = asked == null ? "" : asked;
    }

    /** What a new record is about. */
    public String getKind() {
        return AuthorityExchange.kind(kind).name();
    }

    /** What a new record is about. */
    public void setKind(String name) {
        kind = name == null ? "" : name;
    }

    /** Where the titles start. */
    public String getCursor() {
        return cursor;
    }

    /** Where the titles start. */
    public void setCursor(String start) {
        cursor = start == null ? "" : start;
    }

    /** How the headings of records begin that may be about the same. */
    public String getLikely() {
        return likely;
    }

    /** How the headings of records begin that may be about the same. */
    public void setLikely(String text) {
        likely = text == null ? "" : text;
    }

    /** The version that the page showed. */
    public long getSeen() {
        return view == null ? seen : view.version();
    }

    /** The version that the page showed. */
    public void setSeen(long version) {
        seen = version;
    }
}
