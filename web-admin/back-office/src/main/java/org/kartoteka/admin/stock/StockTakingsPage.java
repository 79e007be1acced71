package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.BeginStockTaking;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.catalog.api.StockTakings;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The page of the rounds of stock-taking: the latest ones, and a form for a new one. */
@Named
@ViewScoped
public class StockTakingsPage implements Serializable {

    private static final int SHOWN = 20;

    @EJB transient StockTakings takings;
    @Inject transient Workplace workplace;
    @Inject transient Texts texts;

    private String cursor;
    private String name;
    private String shelfFrom;
    private String shelfTo;
    private String fault;
    private transient Page<StockTakingView> rounds;

    /** Begins a round in the branch of this workplace and goes on to its page. */
    public String begin() {
        fault = null;
        if (workplace.getBranch() == null || Typed.text(name).isEmpty()) {
            fault = texts.of("takings.unclear");
            return null;
        }
        try {
            var order =
                    new BeginStockTaking(
                            workplace.getBranch().code(),
                            Typed.orEmpty(name),
                            Typed.text(shelfFrom),
                            Typed.text(shelfTo));
            return "/stock-taking?faces-redirect=true&id=" + takings.begin(order).id();
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** The rounds of the library, the latest first; none while no branch is chosen. */
    public List<StockTakingView> getRounds() {
        return page().map(Page::items).orElse(List.of());
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().flatMap(Page::next).orElse(null);
    }

    private Optional<Page<StockTakingView>> page() {
        var branch = workplace.getBranch();
        if (rounds == null && branch != null) {
            rounds = takings.recent(branch.library(), Typed.text(cursor), SHOWN);
        }
        return Optional.ofNullable(rounds);
    }

    /** Why no round was begun; null if there is no reason. */
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

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String text) {
        name = text;
    }

    /** As typed. */
    public String getShelfFrom() {
        return shelfFrom;
    }

    /** As typed. */
    public void setShelfFrom(String text) {
        shelfFrom = text;
    }

    /** As typed. */
    public String getShelfTo() {
        return shelfTo;
    }

    /** As typed. */
    public void setShelfTo(String text) {
        shelfTo = text;
    }
}
