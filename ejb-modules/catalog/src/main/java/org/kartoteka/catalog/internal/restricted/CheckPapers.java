package org.kartoteka.catalog.internal.restricted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.ListEntry;
import org.kartoteka.catalog.api.ListVersion;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.RestrictedList;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.print.Align;
import org.kartoteka.print.Column;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PaperDocument;
import org.kartoteka.print.Signature;

/** The proof and the act of a check against a list, on paper. */
final class CheckPapers {

    static final String BUNDLE = "org.kartoteka.catalog.guard";

    private static final int LISTED = 2000;

    /** Titles, and how far their changes are checked. */
    private static final String TITLES =
            "select count(*), count(*) filter (where t.changed_at > w.changed_at)"
                    + " from catalog.title t cross join catalog.restricted_watch w"
                    + " where t.library = ? and not t.withdrawn";

    private record Checked(long titles, long later) {}

    private final Database database;
    private final NetworkDirectory directory;
    private final Copies copies;
    private final Clock clock;
    private Locale language = Locale.ROOT;
    private ZoneId zone = ZoneOffset.UTC;

    CheckPapers(Database database, NetworkDirectory directory, Copies copies, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.copies = copies;
        this.clock = clock;
    }

    /** The paper as PDF; the list is checked. */
    byte[] of(String library, RestrictedList list, GuardPaper form, Locale spoken) {
        language = spoken;
        zone =
                directory.network().branchesOf(library).stream()
                        .map(Branch::zone)
                        .findFirst()
                        .orElse(ZoneOffset.UTC);
        var paper = form == GuardPaper.PROOF ? proof(library, list) : act(library, list);
        var out = new ByteArrayOutputStream();
        try {
            paper.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PaperDocument proof(String library, RestrictedList list) {
        var version = list.current().orElseThrow();
        var counts = new HitRows(database).counts(list.id(), library);
        var checked = checked(library);
        var paper = new PaperDocument(say("proof.name", list.name()), Paper.A4, language);
        paper.title(say("proof.title")).paragraph(say("library", nameOf(library)));
        against(paper, list, version);
        paper.paragraph(
                        say(
                                "proof.checked",
                                moment(version.checkedAt().orElseThrow()),
                                checked.titles(),
                                checked.later()))
                .paragraph(
                        say(
                                "proof.hits",
                                counts.values().stream().mapToLong(Long::longValue).sum(),
                                count(counts, HitState.SAME),
                                count(counts, HitState.OTHER),
                                count(counts, HitState.EXPERT),
                                count(counts, HitState.WAITING),
                                count(counts, HitState.LAPSED)))
                .paragraph(say("proof.how"))
                .paragraph(say("proof.printed", moment(clock.instant())))
                .signatures(List.of(new Signature(say("responsible"), "")));
        return paper;
    }

    private PaperDocument act(String library, RestrictedList list) {
        var rows = new HitRows(database);
        var paper = new PaperDocument(say("act.name", list.name()), Paper.A4_WIDE, language);
        paper.paragraph(say("act.approve"), Align.RIGHT)
                .title(say("act.title"))
                .paragraph(say("library", nameOf(library)));
        against(paper, list, list.current().orElseThrow());
        paper.paragraph(say("act.commission"));
        for (var state : List.of(HitState.SAME, HitState.EXPERT)) {
            paper.heading(say("act." + state.name()));
            var hits = rows.ofList(list.id(), library, state, LISTED);
            if (hits.isEmpty()) {
                paper.paragraph(say("none"));
            } else {
                paper.table(columns(), lines(hits));
            }
        }
        var counts = rows.counts(list.id(), library);
        return paper.paragraph(
                        say(
                                "act.rest",
                                count(counts, HitState.OTHER),
                                count(counts, HitState.WAITING)))
                .paragraph(say("proof.printed", moment(clock.instant())))
                .signatures(
                        List.of(
                                new Signature(say("chair"), ""),
                                new Signature(say("member"), ""),
                                new Signature(say("member"), "")));
    }

    private void against(PaperDocument paper, RestrictedList list, ListVersion version) {
        paper.paragraph(
                        say(
                                "against",
                                say("kind." + list.kind().name()),
                                list.name(),
                                version.version(),
                                version.entries()))
                .paragraph(
                        say(
                                "file",
                                version.fileName(),
                                moment(version.loadedAt()),
                                version.loadedBy(),
                                version.hash()));
    }

    private List<Column> columns() {
        return List.of(
                Column.of(say("column.number"), 1),
                Column.of(say("column.entry"), 4),
                Column.of(say("column.title"), 4),
                Column.of(say("column.copies"), 2),
                Column.of(say("column.decision"), 3));
    }

    private List<List<String>> lines(List<RestrictedHit> hits) {
        var held = copies.ofTitles(hits.stream().map(hit -> hit.title().id()).toList());
        var lines = new ArrayList<List<String>>();
        for (var hit : hits) {
            lines.add(
                    List.of(
                            hit.entry().number(),
                            written(hit.entry()),
                            written(hit.title()),
                            numbers(held, hit.title().id()),
                            decision(hit)));
        }
        return lines;
    }

    private static String numbers(Map<UUID, List<CopyView>> held, UUID title) {
        return held.getOrDefault(title, List.of()).stream()
                .filter(copy -> copy.state() != CopyState.WRITTEN_OFF)
                .map(copy -> copy.inventoryNumber().orElse(copy.barcode()))
                .collect(Collectors.joining(", "));
    }

    private String decision(RestrictedHit hit) {
        return say(
                "decision",
                hit.reason().orElse(""),
                hit.decidedBy().orElse(""),
                hit.decidedAt().map(this::moment).orElse(""));
    }

    private static String written(ListEntry entry) {
        return entry.text()
                .orElseGet(
                        () -> (entry.author().orElse("") + " " + entry.title().orElse("")).strip());
    }

    private static String written(TitleView title) {
        var author = title.authors().stream().findFirst().map(name -> name + " ").orElse("");
        var publisher = title.publisher().map(name -> ", " + name).orElse("");
        return author
                + title.title()
                + publisher
                + title.year().map(year -> ", " + year).orElse("");
    }

    private Checked checked(String library) {
        return database.first(TITLES, row -> new Checked(row.getLong(1), row.getLong(2)), library)
                .orElseThrow();
    }

    private String nameOf(String library) {
        return directory.network().libraries().stream()
                .filter(one -> one.code().equals(library))
                .map(Library::name)
                .findFirst()
                .orElse(library);
    }

    private static long count(Map<HitState, Long> counts, HitState state) {
        return counts.getOrDefault(state, 0L);
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", language)
                .format(OffsetDateTime.ofInstant(moment, zone));
    }

    private String say(String key, Object... arguments) {
        return Messages.of(BUNDLE, key, List.of(arguments), language);
    }
}
