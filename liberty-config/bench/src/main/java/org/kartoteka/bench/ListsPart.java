package org.kartoteka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kartoteka.client.Api;
import org.kartoteka.client.Telling;

/**
 * Every list of the staff API on whatever data there is, in the library that has most: the first
 * page again and again, then page after page by the cursor as deep as it goes, up to a bound.
 */
final class ListsPart {

    private static final String API = "/admin/api/v1/";
    private static final int WARM = 5;
    private static final int FIRST = 40;
    private static final int DEEP = 100;
    private static final int OK = 200;

    private final Api api;
    private final int year;
    private final Results results;
    private final Telling telling;

    ListsPart(World world, Results results, Telling telling) {
        this.api = world.administrator();
        this.year = LocalDate.now(world.clock()).getYear();
        this.results = results;
        this.telling = telling;
    }

    /**
     * A list.
     *
     * @param name of its figures
     * @param path with its parameters but those of paging
     * @param paged whether it has pages
     */
    record Listed(String name, String path, boolean paged) {

        static Listed pages(String name, String path) {
            return new Listed(name, path, true);
        }

        static Listed whole(String name, String path) {
            return new Listed(name, path, false);
        }

        /** The address of a page. */
        String page(Optional<String> cursor) {
            if (!paged) {
                return API + path;
            }
            var first = API + path + (path.contains("?") ? "&" : "?") + "limit=50";
            return cursor.map(next -> first + "&cursor=" + Api.encoded(next)).orElse(first);
        }
    }

    void run() {
        var library = biggest();
        telling.say("lists.head", library);
        lists(library).forEach(this::measure);
    }

    private List<Listed> lists(String library) {
        var of = "?library=" + library;
        var lists = new ArrayList<Listed>();
        lists.add(Listed.pages("imports", "imports"));
        lists.add(Listed.pages("duplicates", "duplicates" + of));
        lists.add(Listed.pages("merges", "title-merges" + of));
        lists.add(Listed.pages("entries", "stock/entries" + of));
        lists.add(Listed.pages("inventory", "stock/inventory-book" + of));
        lists.add(Listed.pages("write_offs", "write-offs" + of));
        lists.add(Listed.pages("stock_takings", "stock-takings" + of));
        lists.add(Listed.pages("rebuilds", "index-rebuilds"));
        lists.add(Listed.pages("join_reviews", "join-reviews"));
        lists.add(Listed.whole("branches", "branches"));
        var ofYear = of + "&year=" + year;
        lists.add(Listed.pages("receipts", "stock/receipts" + ofYear));
        lists.add(Listed.pages("disposals", "stock/disposals" + ofYear));
        lists.add(Listed.whole("totals", "stock/totals" + ofYear));
        title(library)
                .ifPresent(
                        title -> {
                            lists.add(Listed.whole("copies", "titles/" + title + "/copies"));
                            lists.add(Listed.pages("versions", "titles/" + title + "/versions"));
                        });
        addReports(lists, library);
        return lists;
    }

    private void addReports(List<Listed> lists, String library) {
        for (var kind : List.of("arrivals", "circulation", "composition")) {
            for (var group : List.of("branch", "kind", "bbk", "udc")) {
                var question = "?library=%s&kind=%s&group=%s".formatted(library, kind, group);
                lists.add(Listed.whole(kind + "_by_" + group, "reports/stock" + question));
            }
        }
        branches(library)
                .forEach(
                        branch ->
                                lists.add(
                                        Listed.pages(
                                                "idle." + branch,
                                                "reports/idle-copies?years=1&branch=" + branch)));
    }

    private void measure(Listed list) {
        for (int i = 0; i < WARM; i++) {
            page(list, Optional.empty());
        }
        var first = new Latencies();
        var start = Optional.<String>empty();
        for (int i = 0; i < FIRST; i++) {
            long begun = System.nanoTime();
            start = next(page(list, Optional.empty()));
            first.add(System.nanoTime() - begun);
        }
        var deep = deep(list, start);
        results.put("lists." + list.name() + ".first", first);
        results.put("lists." + list.name() + ".deep", deep);
        telling.out()
                .printf(
                        Locale.ROOT,
                        "  %-24s %9.1f %9.1f %7d %9.1f %9.1f%n",
                        list.name(),
                        first.millis(0.50),
                        first.millis(0.95),
                        deep.count(),
                        deep.millis(0.50),
                        deep.millis(0.95));
    }

    private Latencies deep(Listed list, Optional<String> second) {
        var deep = new Latencies();
        var cursor = second;
        for (int i = 0; i < DEEP && cursor.isPresent(); i++) {
            long begun = System.nanoTime();
            cursor = next(page(list, cursor));
            deep.add(System.nanoTime() - begun);
        }
        return deep;
    }

    private JsonNode page(Listed list, Optional<String> cursor) {
        return api.get(list.page(cursor)).expect(OK);
    }

    private static Optional<String> next(JsonNode page) {
        return Optional.of(page.path("next").asText()).filter(cursor -> !cursor.isEmpty());
    }

    /** The library that has most copies now. */
    private String biggest() {
        return stream(api.get(API + "libraries").expect(OK).path("items"))
                .map(library -> library.path("code").asText())
                .max(Comparator.comparingLong(this::copies))
                .orElseThrow(() -> new IllegalStateException("There is no library to look at"));
    }

    private long copies(String library) {
        var totals = API + "stock/totals?library=" + library + "&year=" + year;
        return api.get(totals).expect(OK).at("/closing/copies").asLong();
    }

    private Optional<String> title(String library) {
        var book = api.get(API + "stock/inventory-book?limit=1&library=" + library).expect(OK);
        return stream(book.path("items"))
                .map(line -> line.at("/copy/titleId").asText())
                .findFirst();
    }

    private List<String> branches(String library) {
        return stream(api.get(API + "branches").expect(OK).path("items"))
                .filter(branch -> branch.path("library").asText().equals(library))
                .map(branch -> branch.path("code").asText())
                .limit(2)
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
