package org.kartoteka.admin.search;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.search.api.FruitlessSearch;
import org.kartoteka.search.api.FruitlessSearches;

/** The page of what readers looked for in vain, over the last days. */
@Named
@RequestScoped
public class SearchesPage {

    private static final int SHOWN = 50;
    private static final List<Integer> CHOICES = List.of(7, 30, FruitlessSearches.KEPT_DAYS);
    private static final int USUAL = 30;

    @EJB FruitlessSearches searches;
    @Inject Clock clock;

    private String days;
    private String cursor;
    private Page<FruitlessSearch> page;

    /** The periods to choose from, in days. */
    public List<Integer> getChoices() {
        return CHOICES;
    }

    /** The period shown, in days. */
    public int getPeriod() {
        return CHOICES.stream()
                .filter(choice -> choice.toString().equals(days))
                .findFirst()
                .orElse(USUAL);
    }

    /** The searches, the most frequent first; a page of them. */
    public List<FruitlessSearch> getLines() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<FruitlessSearch> page() {
        if (page == null) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var from = Optional.of(today.minusDays(getPeriod() - 1L));
            try {
                page =
                        searches.since(
                                from, Optional.ofNullable(cursor).filter(c -> !c.isEmpty()), SHOWN);
            } catch (RefusedException damaged) {
                page = searches.since(from, Optional.empty(), SHOWN);
            }
        }
        return page;
    }

    /** The period asked for. */
    public String getDays() {
        return days;
    }

    /** The period asked for. */
    public void setDays(String days) {
        this.days = days;
    }

    /** Where the page starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page starts. */
    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
