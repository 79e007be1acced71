package org.kartoteka.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.CatalogueSearch;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleHit;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;

/** The page of the catalogue: a query in the address, a page of hits. */
@Named
@RequestScoped
public class CataloguePage {

    private static final int SHOWN = 20;

    @Inject CatalogueSearch search;
    @Inject Texts texts;

    private String text = "";
    private boolean available;
    private String branch = "";
    private String cursor;
    private SearchPage hits;
    private String fault;

    /** Asks the search, if there is something to ask. */
    public void enter() {
        if (text.isBlank()) {
            return;
        }
        try {
            hits = search.find(query());
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    private TitleQuery query() {
        var filter = branch.isEmpty() ? TitleFilter.NONE : TitleFilter.NONE.in(branch);
        return new TitleQuery(
                Wanted.of(text.strip()),
                available ? filter.availableNow() : filter,
                HitOrder.RELEVANCE,
                Optional.ofNullable(cursor).filter(c -> !c.isEmpty()),
                SHOWN);
    }

    /** Whether something was asked and answered. */
    public boolean isAnswered() {
        return hits != null;
    }

    /** The hits of this page. */
    public List<TitleHit> getHits() {
        return hits.items();
    }

    /** How many titles match. */
    public long getTotal() {
        return hits.total();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return hits.next().orElse(null);
    }

    /** Why there is no answer; null if there is one. */
    public String getFault() {
        return fault;
    }

    /** What is looked for. */
    public String getText() {
        return text;
    }

    /** What is looked for. */
    public void setText(String asked) {
        text = asked == null ? "" : asked;
    }

    /** Whether only titles that can be had now are asked for. */
    public boolean isAvailable() {
        return available;
    }

    /** Whether only titles that can be had now are asked for. */
    public void setAvailable(boolean only) {
        available = only;
    }

    /** The branch asked for; empty for all. */
    public String getBranch() {
        return branch;
    }

    /** The branch asked for; empty for all. */
    public void setBranch(String code) {
        branch = code == null ? "" : code;
    }

    /** Where the page starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page starts. */
    public void setCursor(String start) {
        cursor = start;
    }
}
