package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.ActForm;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffState;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page of one act: its copies, its files, the decision on it. */
@Named
@ViewScoped
public class WriteOffPage implements Serializable {

    private static final int SHOWN = 50;

    @EJB transient WriteOffs writeOffs;
    @Inject transient Keepers keepers;
    @Inject transient Texts texts;

    private String id;
    private String cursor;
    private String approver;
    private String words;
    private String fault;
    private transient WriteOffView act;
    private transient Page<WriteOffLine> lines;

    /** Finds the act, or leads to the page that says there is none. */
    public String enter() {
        return getAct() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Approves it. */
    public void approve() {
        fault = null;
        if (Typed.text(approver).isEmpty() || Typed.text(words).isEmpty()) {
            fault = texts.of("write-offs.words-needed");
            return;
        }
        turn(
                () ->
                        writeOffs.approve(
                                new ApproveWriteOff(
                                        id(), Typed.orEmpty(approver), Typed.orEmpty(words))));
    }

    /** Gives it up. */
    public void cancel() {
        fault = null;
        turn(() -> writeOffs.cancel(id()));
    }

    /** Takes it back. */
    public void reverse() {
        fault = null;
        if (Typed.text(words).isEmpty()) {
            fault = texts.of("write-offs.words-needed");
            return;
        }
        turn(() -> writeOffs.reverse(id(), Typed.orEmpty(words)));
    }

    private void turn(Supplier<WriteOffView> turning) {
        try {
            act = turning.get();
            words = null;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    private UUID id() {
        return UUID.fromString(id);
    }

    /** The act; null if there is none. */
    public WriteOffView getAct() {
        if (act == null && id != null && id.matches("[0-9a-f-]{36}")) {
            act = writeOffs.find(id()).orElse(null);
        }
        return act;
    }

    /** Its copies; a page of them. */
    public List<WriteOffLine> getLines() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<WriteOffLine> page() {
        if (lines == null) {
            lines = writeOffs.lines(id(), Typed.text(cursor), SHOWN);
        }
        return lines;
    }

    /** The forms in which it can be had. */
    public List<ActForm> getForms() {
        return Stream.of(ActForm.values()).toList();
    }

    /** Whether it can be decided now, by this caller. */
    public boolean isOpen() {
        return keepers.mayChangeBooks() && getAct().state() == WriteOffState.DRAFT;
    }

    /** Whether it can be taken back now, by this caller. */
    public boolean isReversible() {
        return keepers.mayChangeBooks() && getAct().state() == WriteOffState.APPROVED;
    }

    /** Why nothing was done; null if there is no reason. */
    public String getFault() {
        return fault;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String asked) {
        id = asked;
    }

    /** Where the page of copies starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page of copies starts. */
    public void setCursor(String start) {
        cursor = start;
    }

    /** Who approves. */
    public String getApprover() {
        return approver;
    }

    /** Who approves. */
    public void setApprover(String name) {
        approver = name;
    }

    /** The decision, or why it is taken back. */
    public String getWords() {
        return words;
    }

    /** The decision, or why it is taken back. */
    public void setWords(String text) {
        words = text;
    }
}
