package org.kartoteka.catalog.internal.restricted;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.api.ListEntry;
import org.kartoteka.catalog.api.ListVersion;
import org.kartoteka.catalog.api.RestrictedList;
import org.kartoteka.catalog.domain.restricted.ListFile;
import org.kartoteka.catalog.internal.restricted.ListRows.Kept;
import org.kartoteka.kernel.time.Ids;

/** Makes a file the next version of a list, in the present transaction. */
final class ListLoading {

    private final ListRows rows;
    private final Clock clock;

    ListLoading(ListRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Loads the file; the one in force again changes nothing. */
    ListVersion load(RestrictedList list, String fileName, byte[] file, String by) {
        var hash = hash(file);
        var same = list.current().filter(version -> version.hash().equals(hash));
        if (same.isPresent()) {
            return same.get();
        }
        var lines = distinct(ListFile.read(file));
        int version = list.current().map(ListVersion::version).orElse(0) + 1;
        long before = rows.standing(list.id());
        long removed =
                rows.remove(list.id(), version, lines.stream().map(Kept::fingerprint).toList());
        rows.put(list.id(), version, lines);
        rows.lapse(list.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var loaded =
                new ListVersion(
                        list.id(),
                        version,
                        fileName,
                        hash,
                        lines.size(),
                        lines.size() - (before - removed),
                        removed,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by,
                        rows.titles(list.library()),
                        0,
                        Optional.empty());
        rows.put(loaded);
        return loaded;
    }

    /** A list that says a thing twice says it once, under both numbers. */
    private List<Kept> distinct(Collection<ListEntry> entries) {
        Map<String, Kept> distinct = new LinkedHashMap<>();
        for (var entry : entries) {
            var print = ListRows.fingerprint(entry);
            var fresh = new Kept(Ids.next(clock), print, entry);
            distinct.merge(print, fresh, (first, second) -> both(first, entry));
        }
        return List.copyOf(distinct.values());
    }

    private static Kept both(Kept first, ListEntry second) {
        var entry = first.entry();
        boolean further = !second.number().isEmpty() && !second.number().equals(entry.number());
        var number =
                !further || entry.number().isEmpty()
                        ? entry.number() + (further ? second.number() : "")
                        : entry.number() + ", " + second.number();
        boolean stands = entry.excludedOn().isEmpty() || second.excludedOn().isEmpty();
        return new Kept(
                first.id(),
                first.fingerprint(),
                new ListEntry(
                        number,
                        entry.author(),
                        entry.title(),
                        entry.text(),
                        entry.includedOn(),
                        stands ? Optional.empty() : entry.excludedOn()));
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
