package org.kartoteka.admin.reports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.admin.stock.Keepers;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.IdleCopy;
import org.kartoteka.catalog.api.StockReports;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The copies of a branch that nobody has borrowed for years, to be looked at and written off. */
@Named
@RequestScoped
public class IdlePage {

    private static final int SHOWN = 50;
    private static final int YEARS = 5;

    @EJB StockReports reports;
    @Inject Workplace workplace;
    @Inject Keepers keepers;
    @Inject Texts texts;

    private String branch;
    private String years;
    private String cursor;
    private String fault;
    private Page<IdleCopy> page;

    /** A page of them, the longest first. */
    public List<IdleCopy> getCopies() {
        return page() == null ? List.of() : page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page() == null ? null : page().next().orElse(null);
    }

    private Page<IdleCopy> page() {
        if (page == null && fault == null && getBranch() != null) {
            try {
                page = reports.idle(getBranch(), number(), ReportAsked.text(cursor), SHOWN);
            } catch (RefusedException refused) {
                fault = texts.of(refused);
            }
        }
        return page;
    }

    private int number() {
        return ReportAsked.text(years)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(YEARS);
    }

    /** The branches of the caller. */
    public List<Branch> getBranches() {
        return workplace.getBranches();
    }

    /** Whether the caller may draw up acts. */
    public boolean isAllowed() {
        return keepers.mayChangeBooks();
    }

    /** The library of the branch. */
    public String getLibrary() {
        return workplace.getBranches().stream()
                .filter(one -> one.code().equals(getBranch()))
                .map(Branch::library)
                .findFirst()
                .orElse("");
    }

    /** Why there is no list; null if there is one. */
    public String getFault() {
        page();
        return fault;
    }

    /** The branch asked for, or the one the caller works in; null if he has none. */
    public String getBranch() {
        var mine = workplace.getBranches().stream().map(Branch::code).toList();
        if (branch != null && mine.contains(branch)) {
            return branch;
        }
        return workplace
                .branch()
                .map(Branch::code)
                .or(() -> mine.stream().findFirst())
                .orElse(null);
    }

    /** The branch asked for. */
    public void setBranch(String code) {
        branch = code;
    }

    /** How many years. */
    public String getYears() {
        return String.valueOf(number());
    }

    /** How many years. */
    public void setYears(String text) {
        years = text;
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
