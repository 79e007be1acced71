package org.kartoteka.admin.reports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ReportLine;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.catalog.api.StockPicture;
import org.kartoteka.catalog.api.StockReport;
import org.kartoteka.catalog.api.StockReports;
import org.kartoteka.kernel.error.RefusedException;

/** The page of the reports: what is asked stands in its address, so it can be kept and sent on. */
@Named
@RequestScoped
public class ReportsPage {

    private static final int BARS = 40;
    private static final String COLOUR = "#0b4a7d";

    @EJB StockReports reports;
    @Inject Workplace workplace;
    @Inject Texts texts;
    @Inject Clock clock;

    private String library;
    private String branch;
    private String kind;
    private String group;
    private String from;
    private String to;
    private String fault;
    private StockReport report;
    private StockPicture picture;

    /** Has the stock summed up anew. */
    public void sumUp() {
        picture = reports.sumUp(getLibrary());
    }

    /** The report; null where there is a reason not to make it. */
    public StockReport getReport() {
        if (report == null && fault == null && getLibrary() != null) {
            try {
                report = reports.report(query());
            } catch (RefusedException refused) {
                fault = texts.of(refused);
            }
        }
        return report;
    }

    private ReportQuery query() {
        var now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return ReportAsked.query(
                getLibrary(),
                branch,
                ReportAsked.kind(kind),
                ReportAsked.group(group),
                new ReportAsked.Period(from, to, now));
    }

    /** The chart, as Chart.js reads it. */
    public String getChart() {
        var lines = getReport().lines().stream().limit(BARS).toList();
        var labels = Json.createArrayBuilder(lines.stream().map(this::label).toList());
        var set =
                Json.createObjectBuilder()
                        .add("label", measure())
                        .add("data", values(lines))
                        .add("backgroundColor", COLOUR);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", Json.createArrayBuilder().add(set)))
                .add("options", Json.createObjectBuilder().add("maintainAspectRatio", false))
                .build()
                .toString();
    }

    private JsonArray values(List<ReportLine> lines) {
        var values = Json.createArrayBuilder();
        lines.forEach(
                line -> {
                    if (isRated()) {
                        values.add(line.rate().map(Number::doubleValue).orElse(0.0));
                    } else {
                        values.add(line.copies());
                    }
                });
        return values.build();
    }

    private String measure() {
        return texts.of(isRated() ? "reports.rate" : "stock.copies");
    }

    /** What a line is called. */
    public String label(ReportLine line) {
        if (ReportAsked.group(group) == ReportGroup.KIND) {
            return texts.of("stock-kind." + line.group());
        }
        return line.group().isEmpty() ? texts.of("reports.no-class") : line.group();
    }

    /** Whether the bars are loans for each copy. */
    public boolean isRated() {
        return ReportAsked.kind(kind) == ReportKind.CIRCULATION;
    }

    /** Whether the report tells of loans. */
    public boolean isLent() {
        return ReportAsked.kind(kind) != ReportKind.ARRIVALS;
    }

    /** Whether the report tells of titles. */
    public boolean isTitled() {
        return ReportAsked.kind(kind) == ReportKind.COMPOSITION;
    }

    /** The summing up under way, else the last one; null if there was none. */
    public StockPicture getPicture() {
        if (picture == null && getLibrary() != null) {
            picture = reports.picture(getLibrary()).orElse(null);
        }
        return picture;
    }

    /** Whether the stock is being summed up, so that looking again is worth while. */
    public boolean isActive() {
        return getPicture() != null && !getPicture().done();
    }

    /** What is asked, for the address of the table. */
    public String getQuestion() {
        var query = query();
        return "library="
                + query.library()
                + query.branch().map(code -> "&branch=" + code).orElse("")
                + "&kind="
                + query.kind()
                + "&group="
                + query.group()
                + "&from="
                + query.from()
                + "&to="
                + query.to();
    }

    /** Why there is no report; null if there is one. */
    public String getFault() {
        getReport();
        return fault;
    }

    /** The kinds of reports. */
    public List<String> getKinds() {
        return Stream.of(ReportKind.values()).map(ReportKind::name).toList();
    }

    /** What lines may be by. */
    public List<String> getGroups() {
        return Stream.of(ReportGroup.values()).map(ReportGroup::name).toList();
    }

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The branches of the library. */
    public List<String> getBranches() {
        return workplace.getBranches().stream()
                .filter(one -> one.library().equals(getLibrary()))
                .map(Branch::code)
                .toList();
    }

    /** The library asked for, or that of the caller's branch; null if he has none. */
    public String getLibrary() {
        var mine = getLibraries();
        if (library != null && mine.contains(library)) {
            return library;
        }
        return workplace
                .branch()
                .map(Branch::library)
                .or(() -> mine.stream().findFirst())
                .orElse(null);
    }

    /** The library asked for. */
    public void setLibrary(String code) {
        library = code;
    }

    /** Only this branch. */
    public String getBranch() {
        return branch;
    }

    /** Only this branch. */
    public void setBranch(String code) {
        branch = code;
    }

    /** What is told. */
    public String getKind() {
        return ReportAsked.kind(kind).name();
    }

    /** What is told. */
    public void setKind(String name) {
        kind = name;
    }

    /** What lines are by. */
    public String getGroup() {
        return ReportAsked.group(group).name();
    }

    /** What lines are by. */
    public void setGroup(String name) {
        group = name;
    }

    /** The first month. */
    public String getFrom() {
        return getLibrary() == null ? from : query().from().toString();
    }

    /** The first month. */
    public void setFrom(String month) {
        from = month;
    }

    /** The last month. */
    public String getTo() {
        return getLibrary() == null ? to : query().to().toString();
    }

    /** The last month. */
    public void setTo(String month) {
        to = month;
    }
}
