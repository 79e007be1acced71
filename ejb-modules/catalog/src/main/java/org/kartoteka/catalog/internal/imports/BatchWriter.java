package org.kartoteka.catalog.internal.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.CopyPlaces;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.domain.StockKind;
import org.kartoteka.catalog.domain.WantedCopy;
import org.kartoteka.catalog.marc.Position;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/** Writes a batch of records, with everything that belongs to it, in the present transaction. */
final class BatchWriter {

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final ImportJobs jobs;
    private final ImportLedger ledger;

    BatchWriter(Database database, Clock clock, Outbox outbox, ImportJobs jobs) {
        this.database = database;
        this.clock = clock;
        this.outbox = outbox;
        this.jobs = jobs;
        this.ledger = new ImportLedger(database);
    }

    /**
     * Writes the records, their copies, the news, the problems and the place to go on from.
     *
     * @return what came of the records
     */
    ImportCounts write(ImportJob job, CopyPlaces places, List<ImportItem> items, Position next) {
        var titles = new TitleWriter(database, clock, job);
        var copies = new CopyWriter(database, clock, job, places);
        lookUp(items, titles, copies);
        var fates = new EnumMap<TitleWriter.Fate, Long>(TitleWriter.Fate.class);
        var problems = new ArrayList<FoundProblem>();
        for (var item : items) {
            problems.addAll(item.problems());
            item.record()
                    .ifPresent(
                            record -> {
                                var fate = titles.add(record);
                                fates.merge(fate, 1L, Long::sum);
                                var kept = titles.keptByHand(record.key());
                                if (fate == TitleWriter.Fate.UPDATED && !kept.isEmpty()) {
                                    problems.add(FoundProblems.ofHandEdits(item.position(), kept));
                                }
                                boolean changed = fate != TitleWriter.Fate.UNCHANGED;
                                problems.addAll(addCopies(item, record, titles, copies, changed));
                            });
        }
        List<TitleChanged> titleNews = titles.write();
        List<CopyChanged> copyNews = copies.write();
        titles.requireStanding(copies.titlesOfAdded());
        outbox.publish(titleNews);
        outbox.publish(copyNews);
        ledger.keep(job.id(), problems);
        var counts = counts(items, fates, copies.addedCount());
        jobs.advance(job, next, counts);
        return counts;
    }

    private static void lookUp(List<ImportItem> items, TitleWriter titles, CopyWriter copies) {
        var records = items.stream().flatMap(item -> item.record().stream()).toList();
        if (!records.isEmpty()) {
            titles.lookUp(records.stream().map(PreparedRecord::key).distinct().toList());
            copies.lookUp(records.stream().flatMap(one -> one.copies().stream()).toList());
        }
    }

    /** One problem for each reason, naming the copies that have it. */
    private static List<FoundProblem> addCopies(
            ImportItem item,
            PreparedRecord record,
            TitleWriter titles,
            CopyWriter copies,
            boolean changed) {
        Map<ImportProblem, List<String>> found = new EnumMap<>(ImportProblem.class);
        var titleId = titles.idOf(record.key());
        var kind = StockKind.of(record.record());
        for (WantedCopy copy : record.copies()) {
            copies.add(titleId, copy, kind, changed)
                    .ifPresent(
                            problem ->
                                    found.computeIfAbsent(problem, none -> new ArrayList<>())
                                            .add(copy.name()));
        }
        return found.entrySet().stream()
                .map(
                        entry ->
                                FoundProblems.ofCopies(
                                        item.position(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ImportCounts counts(
            List<ImportItem> items, Map<TitleWriter.Fate, Long> fates, int copiesAdded) {
        long refused = items.stream().filter(item -> item.record().isEmpty()).count();
        return new ImportCounts(
                fates.getOrDefault(TitleWriter.Fate.CREATED, 0L),
                fates.getOrDefault(TitleWriter.Fate.UPDATED, 0L),
                fates.getOrDefault(TitleWriter.Fate.UNCHANGED, 0L),
                refused,
                copiesAdded);
    }
}
