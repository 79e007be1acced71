package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.admin.catalogue.CopyLine;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyChangeView;
import org.kartoteka.catalog.api.CopyKeeping;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page of one copy: where it is, what can be done to it, what happened to it. */
@Named
@ViewScoped
public class CopyPage implements Serializable {

    private static final int SHOWN = 20;

    @EJB transient Copies copies;
    @EJB transient Titles titles;
    @EJB transient CopyKeeping keeping;
    @EJB transient LoanBook loans;
    @EJB transient LibraryNetwork network;
    @Inject transient Texts texts;

    private String barcode;
    private String cursor;
    private transient CopyLine line;
    private transient Page<CopyChangeView> changes;
    private String act = CopyAct.MOVE.name();
    private String branch;
    private String into;
    private String note;
    private String fault;
    private boolean done;

    /** Finds the copy, or leads to the page that says there is none. */
    public String enter() {
        return getLine() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Does what was chosen. */
    public void change() {
        fault = null;
        done = false;
        try {
            keeping.change(
                    new ChangeCopy(
                            barcode,
                            CopyAct.valueOf(act),
                            Typed.text(branch),
                            Typed.text(into),
                            Typed.text(note)),
                    Optional.empty());
            done = true;
            note = null;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        line = null;
        changes = null;
    }

    /** The copy and where it is; null if there is none. */
    public CopyLine getLine() {
        if (line == null && barcode != null) {
            line = copies.byBarcode(barcode).map(this::placed).orElse(null);
        }
        return line;
    }

    private CopyLine placed(CopyView copy) {
        var name = network.branch(copy.branch()).map(Branch::name).orElse(copy.branch());
        return new CopyLine(copy, name, !loans.out(Set.of(copy.id())).isEmpty());
    }

    /** The title of the copy; null if it was withdrawn. */
    public TitleView getTitle() {
        return titles.find(getLine().copy().titleId()).orElse(null);
    }

    /** What happened to it, the latest first. */
    public List<CopyChangeView> getChanges() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<CopyChangeView> page() {
        if (changes == null) {
            changes = keeping.history(barcode, Typed.text(cursor), SHOWN);
        }
        return changes;
    }

    /** What can be done: what is shown, and its name. */
    public Map<String, Object> getActs() {
        var acts = new LinkedHashMap<String, Object>();
        for (var one : CopyAct.values()) {
            acts.put(texts.of("copy-act." + one.name()), one.name());
        }
        return acts;
    }

    /** The branches of its library: what is shown, and the code. */
    public Map<String, Object> getBranches() {
        var branches = new LinkedHashMap<String, Object>();
        network.branches().stream()
                .filter(one -> one.library().equals(getLine().copy().library()))
                .forEach(one -> branches.put(one.name() + " (" + one.code() + ")", one.code()));
        return branches;
    }

    /** Why the last act was refused; null if it was not. */
    public String getFault() {
        return fault;
    }

    /** Whether the last act was done. */
    public boolean isDone() {
        return done;
    }

    /** The barcode asked for. */
    public String getBarcode() {
        return barcode;
    }

    /** The barcode asked for. */
    public void setBarcode(String asked) {
        barcode = asked;
    }

    /** Where the page of the history starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page of the history starts. */
    public void setCursor(String start) {
        cursor = start;
    }

    /** What is to be done. */
    public String getAct() {
        return act;
    }

    /** What is to be done. */
    public void setAct(String chosen) {
        act = chosen;
    }

    /** Where it goes. */
    public String getBranch() {
        return branch;
    }

    /** Where it goes. */
    public void setBranch(String code) {
        branch = code;
    }

    /** With which copy it is bound. */
    public String getInto() {
        return into;
    }

    /** With which copy it is bound. */
    public void setInto(String volume) {
        into = volume;
    }

    /** Why. */
    public String getNote() {
        return note;
    }

    /** Why. */
    public void setNote(String words) {
        note = words;
    }
}
