package org.kartoteka.catalog.internal.headings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartoteka.catalog.domain.authority.AuthorityRecord;
import org.kartoteka.catalog.domain.authority.LinkedHeadings;
import org.kartoteka.catalog.domain.authority.LinkedHeadings.Candidate;
import org.kartoteka.catalog.domain.authority.LinkedHeadings.Linked;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.sql.Database;

/** Brings the headings of titles' records in line with the authority file, in one transaction. */
public final class HeadingLinks {

    private static final String BY_NUMBER =
            "select a.number, k.number, k.record from catalog.authority a"
                    + " join catalog.authority k on k.id = coalesce(a.merged_into, a.id)"
                    + " where a.library = ? and a.number = any (?)";

    private static final String BY_KEY =
            "select f.match_key, f.place, a.number, a.record from catalog.authority_form f"
                    + " join catalog.authority a on a.id = f.authority_id"
                    + " where f.library = ? and f.match_key = any (?)";

    private final Database database;

    /** Over the catalogue's tables. */
    public HeadingLinks(Database database) {
        this.database = database;
    }

    /** The record with its linked headings as the authority file has them. */
    public MarcRecord followed(String library, MarcRecord record) {
        return LinkedHeadings.numbers(record).isEmpty()
                ? record
                : followed(library, List.of(record)).get(0);
    }

    /** The records with their linked headings as the authority file has them. */
    public List<MarcRecord> followed(String library, List<MarcRecord> records) {
        var numbers = new LinkedHashSet<String>();
        records.forEach(record -> numbers.addAll(LinkedHeadings.numbers(record)));
        if (numbers.isEmpty()) {
            return records;
        }
        var known = known(library, numbers);
        return records.stream().map(r -> LinkedHeadings.followed(r, known)).toList();
    }

    /** The same, and headings that have no link yet are linked where it is clear with what. */
    public List<MarcRecord> linked(String library, List<MarcRecord> records) {
        var followed = followed(library, records);
        var keys = new LinkedHashSet<String>();
        followed.forEach(record -> keys.addAll(LinkedHeadings.keys(record)));
        if (keys.isEmpty()) {
            return followed;
        }
        var candidates = candidates(library, keys);
        return followed.stream().map(r -> LinkedHeadings.linked(r, candidates)).toList();
    }

    private Map<String, Linked> known(String library, Set<String> numbers) {
        AuthorityLock.shared(database, library);
        var known = new HashMap<String, Linked>();
        database.list(
                        BY_NUMBER,
                        row -> Map.entry(row.getString(1), linked(row.getString(2), row, 3)),
                        library,
                        numbers)
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private Map<String, List<Candidate>> candidates(String library, Set<String> keys) {
        AuthorityLock.shared(database, library);
        var candidates = new HashMap<String, List<Candidate>>();
        database.list(BY_KEY, HeadingLinks::candidate, library, keys)
                .forEach(
                        found ->
                                candidates
                                        .computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                                        .add(found.getValue()));
        return candidates;
    }

    private static Map.Entry<String, Candidate> candidate(ResultSet row) throws SQLException {
        var authority = authority(row.getString(4));
        var form = authority.forms().get(row.getInt(2));
        return Map.entry(
                row.getString(1),
                new Candidate(form, new Linked(row.getString(3), authority.heading())));
    }

    private static Linked linked(String number, ResultSet row, int column) throws SQLException {
        return new Linked(number, authority(row.getString(column)).heading());
    }

    private static AuthorityRecord authority(String canonical) {
        return AuthorityRecord.of(MarcRecord.fromCanonical(canonical));
    }
}
