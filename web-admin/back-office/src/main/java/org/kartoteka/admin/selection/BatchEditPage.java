package org.kartoteka.admin.selection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kartoteka.admin.page.Language;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.BatchEditView;
import org.kartoteka.catalog.api.BatchEdits;
import org.kartoteka.catalog.api.BatchLeftOut;
import org.kartoteka.catalog.api.BatchState;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page of one batch edit: how far it is, what it left out; stopped and undone here. */
@Named
@RequestScoped
public class BatchEditPage {

    private static final int SHOWN = 50;

    @EJB BatchEdits edits;
    @Inject Texts texts;
    @Inject Language language;
    @Inject HttpServletRequest request;

    private BatchEditView view;
    private Page<BatchLeftOut> leftOut;
    private String fault;

    /** Leads to the page that says that there is none, if there is none. */
    public String enter() {
        return getView() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Stops it. */
    public void cancel() {
        act(edits::cancel);
    }

    /** Undoes it. */
    public void undo() {
        act(edits::undo);
    }

    private void act(Function<UUID, BatchEditView> act) {
        try {
            view = act.apply(getView().id());
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        leftOut = null;
    }

    /** The batch edit; null if there is none. */
    public BatchEditView getView() {
        var id = String.valueOf(request.getParameter("id"));
        if (view == null && id.matches("[0-9a-f-]{36}")) {
            view = edits.find(UUID.fromString(id)).orElse(null);
        }
        return view;
    }

    /** Whether it is still on its way. */
    public boolean isActive() {
        return List.of(BatchState.WAITING, BatchState.RUNNING, BatchState.UNDOING)
                .contains(getView().state());
    }

    /** Whether it can be stopped. */
    public boolean isStoppable() {
        return List.of(BatchState.WAITING, BatchState.RUNNING).contains(getView().state());
    }

    /** Whether it can be undone. */
    public boolean isUndoable() {
        return List.of(BatchState.DONE, BatchState.CANCELLED, BatchState.FAILED)
                        .contains(getView().state())
                && getView().changed() > 0;
    }

    /** How much is worked through, 0 to 100. */
    public long getPercent() {
        boolean undoing = getView().undoneBy().isPresent();
        long done = undoing ? getView().undone() + getView().leftAlone() : getView().seen();
        long all = undoing ? getView().changed() : getView().total().orElse(0L);
        return all == 0 ? 0 : Math.min(100, done * 100 / all);
    }

    /** What was left as it was; a page of it. */
    public List<BatchLeftOut> getLeftOut() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<BatchLeftOut> page() {
        if (leftOut == null) {
            var cursor = Optional.ofNullable(request.getParameter("cursor"));
            leftOut = edits.leftOut(getView().id(), cursor.filter(c -> !c.isEmpty()), SHOWN);
        }
        return leftOut;
    }

    /** The rule that a record would have broken, in words. */
    public String words(RecordFault fault) {
        return Messages.of(fault.rule(), fault.arguments(), language.getLocale());
    }

    /** Why nothing was done; null if nothing was refused. */
    public String getFault() {
        return fault;
    }
}
