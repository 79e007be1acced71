package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.CopyKeeping;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.kernel.error.RefusedException;

/**
 * The page where copies are added to a title. A number is never given twice, so neither is a click.
 */
@Named
@ViewScoped
public class NewCopiesPage implements Serializable {

    @EJB transient Titles titles;
    @EJB transient CopyKeeping keeping;
    @Inject transient Workplace workplace;
    @Inject transient Texts texts;

    private final NewCopiesForm form = new NewCopiesForm();
    private String id;
    private transient TitleView title;
    private transient List<CopyView> added;
    private String fault;

    /** Finds the title, or leads to the page that says there is none. */
    public String enter() {
        return getTitle() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Adds the copies. */
    public void add() {
        fault = null;
        added = null;
        var order = form.order(UUID.fromString(id));
        if (order.isEmpty()) {
            fault = texts.of("new-copies.unclear");
            return;
        }
        try {
            added = keeping.add(order.get(), Optional.empty());
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    /** The title; null if there is none. */
    public TitleView getTitle() {
        if (title == null && id != null && id.matches("[0-9a-f-]{36}")) {
            title = titles.find(UUID.fromString(id)).orElse(null);
        }
        return title;
    }

    /** The branches to choose from: what is shown, and the code. */
    public Map<String, Object> getBranches() {
        var branches = new LinkedHashMap<String, Object>();
        workplace.getBranches().stream()
                .filter(one -> one.library().equals(getTitle().library()))
                .forEach(one -> branches.put(one.name() + " (" + one.code() + ")", one.code()));
        return branches;
    }

    /** The sources to choose from: what is shown, and the name. */
    public Map<String, Object> getSources() {
        var sources = new LinkedHashMap<String, Object>();
        for (var one : EnumSet.complementOf(EnumSet.of(ReceiptSource.REPLACEMENT))) {
            sources.put(texts.of("receipt-source." + one.name()), one.name());
        }
        return sources;
    }

    /** What is typed. */
    public NewCopiesForm getForm() {
        return form;
    }

    /** What was added just now; null if nothing was. */
    public List<CopyView> getAdded() {
        return added;
    }

    /** Why nothing was added; null if there is no reason. */
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
}
