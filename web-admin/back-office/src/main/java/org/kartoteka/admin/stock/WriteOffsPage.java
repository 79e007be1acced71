package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page of the acts: the latest ones, and a form for a new one. */
@Named
@ViewScoped
public class WriteOffsPage implements Serializable {

    private static final int SHOWN = 20;

    @EJB transient WriteOffs writeOffs;
    @Inject transient Workplace workplace;
    @Inject transient Keepers keepers;
    @Inject transient Texts texts;

    private final WriteOffForm form = new WriteOffForm();
    private String library;
    private String cursor;
    private String fault;
    private transient Page<WriteOffView> acts;

    /** Draws up the act and goes on to its page. */
    public String draft() {
        fault = null;
        var order = form.order(getLibrary());
        if (order.isEmpty()) {
            fault = texts.of("write-offs.unclear");
            return null;
        }
        try {
            var draft = writeOffs.draft(order.get(), Optional.empty());
            return "/write-off?faces-redirect=true&id=" + draft.id();
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** The acts, the latest first. */
    public List<WriteOffView> getActs() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<WriteOffView> page() {
        if (acts == null) {
            acts = writeOffs.recent(getLibrary(), Typed.text(cursor), SHOWN);
        }
        return acts;
    }

    /** The reasons to choose from: what is shown, and the name. */
    public Map<String, Object> getReasons() {
        var reasons = new LinkedHashMap<String, Object>();
        for (var one : WriteOffReason.values()) {
            reasons.put(texts.of("write-off-reason." + one.name()), one.name());
        }
        return reasons;
    }

    /** Whether this caller may draw up acts. */
    public boolean isAllowed() {
        return keepers.mayChangeBooks();
    }

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The library asked for, or the first one the caller works for. */
    public String getLibrary() {
        var mine = getLibraries();
        return library != null && mine.contains(library) || mine.isEmpty() ? library : mine.get(0);
    }

    /** The library asked for. */
    public void setLibrary(String code) {
        library = code;
    }

    /** Takes over the copies that were chosen in a list; the parameters {@code barcode}. */
    public void enter() {
        var chosen =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .get("barcode");
        if (chosen != null) {
            form.setBarcodes(String.join("\n", chosen));
        }
    }

    /** What is typed. */
    public WriteOffForm getForm() {
        return form;
    }

    /** Why there is no act; null if there is no reason. */
    public String getFault() {
        return fault;
    }

    /** Where the list starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the list starts. */
    public void setCursor(String start) {
        cursor = start;
    }
}
