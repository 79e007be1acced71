package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.OutsideCatalogues;
import org.kartoteka.catalog.api.OutsideIndex;
import org.kartoteka.catalog.api.OutsideQuery;
import org.kartoteka.catalog.api.OutsideRecord;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;

/** Copy cataloguing: a question to another library's catalogue, and what it has. */
@Named
@RequestScoped
public class OutsidePage {

    @Inject OutsideCatalogues outside;
    @Inject Records records;
    @Inject Workplace workplace;
    @Inject Texts texts;
    @Inject HttpServletRequest request;

    private String target = "";
    private String by = "";
    private String text = "";
    private String from = "";
    private org.kartoteka.catalog.api.OutsidePage found;
    private String fault;

    /** Asks, if something is asked for. */
    public void enter() {
        var library = getLibrary();
        if (text.isBlank() || target.isBlank() || library == null) {
            return;
        }
        try {
            found = outside.search(new OutsideQuery(target, library, index(), text, first()));
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    private int first() {
        return from.matches("[1-9]\\d{0,4}") ? Integer.parseInt(from) : 1;
    }

    private OutsideIndex index() {
        return Stream.of(OutsideIndex.values())
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(OutsideIndex.ISBN);
    }

    /** The catalogues that may be asked. */
    public List<OutsideTarget> getTargets() {
        return outside.targets();
    }

    /** What may be looked in. */
    public OutsideIndex[] getIndexes() {
        return OutsideIndex.values();
    }

    /** What was found; empty before the first question. */
    public List<OutsideRecord> getItems() {
        return found == null ? List.of() : found.items();
    }

    /** Whether an answer came. */
    public boolean isAnswered() {
        return found != null;
    }

    /** How many records there are. */
    public long getTotal() {
        return found == null ? 0 : found.total();
    }

    /** How many records of this page could not be read. */
    public int getUnreadable() {
        return found == null ? 0 : found.unreadable();
    }

    /** Where the next page begins; null on the last one. */
    public Integer getNext() {
        return found == null ? null : found.next().orElse(null);
    }

    /** The record in the plain form. */
    public String plain(OutsideRecord record) {
        return records.plain(record.content());
    }

    /** The record as the form takes it, as JSON. */
    public String draft(OutsideRecord record) {
        return Json.write(record.content());
    }

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The library that catalogues; null where the caller has none. */
    public String getLibrary() {
        var libraries = getLibraries();
        return Optional.ofNullable(request.getParameter("library"))
                .filter(libraries::contains)
                .or(() -> workplace.branch().map(Branch::library))
                .or(() -> libraries.stream().findFirst())
                .orElse(null);
    }

    /** Why there is no answer; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** The catalogue asked. */
    public String getTarget() {
        return target;
    }

    /** The catalogue asked. */
    public void setTarget(String code) {
        target = code == null ? "" : code;
    }

    /** What is looked in. */
    public String getBy() {
        return index().name();
    }

    /** What is looked in. */
    public void setBy(String name) {
        by = name == null ? "" : name;
    }

    /** What is looked for. */
    public String getText() {
        return text;
    }

    /** What is looked for. */
    public void setText(String words) {
        text = words == null ? "" : words.strip();
    }

    /** The first record wanted. */
    public String getFrom() {
        return from;
    }

    /** The first record wanted. */
    public void setFrom(String number) {
        from = number == null ? "" : number;
    }
}
