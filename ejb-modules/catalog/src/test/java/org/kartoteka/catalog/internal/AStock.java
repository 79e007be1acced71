package org.kartoteka.catalog.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.domain.TitleViews;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Titles and copies of the libraries NSK and MSK, put into the tables by hand. */
public final class AStock {

    private final Database database;

    /** In the database. */
    public AStock(Database database) {
        this.database = database;
        database.change(
                "insert into catalog.library values ('NSK', 'ЦБС', 'siberia'),"
                        + " ('MSK', 'ЦБС', 'central')");
        database.change(
                "insert into catalog.branch values"
                        + " ('NSK-1', 'NSK', 'Первый', '', 'Asia/Novosibirsk', 'siberia')");
    }

    /** A title, changed now. */
    public UUID title(String library, String name) {
        return title(library, List.of(DataField.of("200", "1 ", "a", name)));
    }

    /** A title with one field more that has a subfield $a. */
    public UUID title(String library, String name, String tag, String value) {
        return title(
                library,
                List.of(DataField.of("200", "1 ", "a", name), DataField.of(tag, "  ", "a", value)));
    }

    private UUID title(String library, List<MarcField> fields) {
        var id = Ids.next(Clock.systemUTC());
        var record = new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000   450 ", fields);
        database.change(
                "insert into catalog.title (id, version, library, origin_key, record_hash, view,"
                        + " record, created_at) values (?, 1, ?, ?, ?, ?, ?, ?)",
                id,
                library,
                id.toString(),
                record.hash(),
                Json.write(TitleViews.of(id, 1, library, BibliographicView.of(record))),
                record.canonical(),
                Instant.EPOCH);
        return id;
    }

    /** As if the title had been changed then. */
    public void changedAt(UUID title, Instant moment) {
        database.change("update catalog.title set changed_at = ? where id = ?", moment, title);
    }

    /** A copy of a title in a state. */
    public void copy(UUID title, String state) {
        database.change(
                "insert into catalog.copy values"
                        + " (?, 1, ?, 'NSK', 'NSK-1', ?, null, null, null, ?)",
                Ids.next(Clock.systemUTC()),
                title,
                "B" + title + state,
                state);
    }
}
