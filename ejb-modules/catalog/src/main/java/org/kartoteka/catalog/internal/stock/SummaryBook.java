package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.domain.ContentGroup;
import org.kartoteka.catalog.domain.LanguageGroup;
import org.kartoteka.catalog.internal.stock.AccessionBook.Booked;
import org.kartoteka.kernel.sql.Database;

/** The summary accession book of a year as the form has it, with content and languages. */
@ApplicationScoped
class SummaryBook {

    private static final String CLASSES =
            "t.view::json ->> 'bbk', t.view::json ->> 'udc', t.view::json -> 'languages' ->> 0,"
                    + " count(*)";

    private static final String CAME =
            "select c.received_by, "
                    + CLASSES
                    + " from catalog.copy c join catalog.title t on t.id = c.title_id"
                    + " where c.received_by = any (?) and (c.received_on is null"
                    + " or extract(year from c.received_on) = ?) group by 1, 2, 3, 4";

    private static final String WENT =
            "select w.document, "
                    + CLASSES
                    + " from catalog.write_off w"
                    + " join catalog.write_off_line l on l.write_off = w.id"
                    + " join catalog.copy c on c.id = l.copy_id"
                    + " join catalog.title t on t.id = c.title_id"
                    + " where w.document = any (?) group by 1, 2, 3, 4";

    /** A paper with more copies, as the import of a whole library, is not broken down. */
    private static final int MOST_COPIES = 100_000;

    /** So many copies of one class and language under a paper. */
    private record Share(
            UUID document, ContentGroup content, LanguageGroup language, long copies) {}

    /** The three parts. */
    record Year(List<SummaryLine> receipts, List<SummaryLine> disposals, AccessionTotals totals) {}

    @Inject Database database;
    @Inject AccessionBook book;

    /** The book of a year; empty if a part has more lines than that. */
    Optional<Year> of(String library, int year, int most) {
        var in = book.booked(library, year, StockLedgerBean.IN, most + 1);
        var out = book.booked(library, year, StockLedgerBean.OUT, most + 1);
        if (in.size() > most || out.size() > most) {
            return Optional.empty();
        }
        return Optional.of(new Year(lines(in, year), lines(out, year), book.totals(library, year)));
    }

    private List<SummaryLine> lines(List<Booked> booked, int year) {
        var papers =
                booked.stream()
                        .filter(one -> one.line().sum().copies() <= MOST_COPIES)
                        .flatMap(one -> one.document().stream())
                        .distinct()
                        .toList();
        var content = new HashMap<UUID, Map<ContentGroup, Long>>();
        var languages = new HashMap<UUID, Map<LanguageGroup, Long>>();
        if (!papers.isEmpty()) {
            Database.Row<Share> share =
                    row ->
                            new Share(
                                    row.getObject(1, UUID.class),
                                    ContentGroup.of(
                                            Optional.ofNullable(row.getString(2)),
                                            Optional.ofNullable(row.getString(3))),
                                    LanguageGroup.of(
                                            Optional.ofNullable(row.getString(4)).stream()
                                                    .toList()),
                                    row.getLong(5));
            add(database.list(CAME, share, papers, year), content, languages);
            add(database.list(WENT, share, papers), content, languages);
        }
        return booked.stream()
                .map(one -> new SummaryLine(one.line(), of(one, content), of(one, languages)))
                .toList();
    }

    private static <G> Map<G, Long> of(Booked one, Map<UUID, Map<G, Long>> all) {
        return one.document().map(paper -> all.getOrDefault(paper, Map.of())).orElse(Map.of());
    }

    private static void add(
            List<Share> shares,
            Map<UUID, Map<ContentGroup, Long>> content,
            Map<UUID, Map<LanguageGroup, Long>> languages) {
        for (var share : shares) {
            content.computeIfAbsent(share.document(), none -> new EnumMap<>(ContentGroup.class))
                    .merge(share.content(), share.copies(), Long::sum);
            languages
                    .computeIfAbsent(share.document(), none -> new EnumMap<>(LanguageGroup.class))
                    .merge(share.language(), share.copies(), Long::sum);
        }
    }
}
