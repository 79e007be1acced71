package org.kartoteka.catalog.internal.authorities;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.HeadingOffer;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.catalog.domain.authority.AuthorityRecord;
import org.kartoteka.catalog.domain.authority.HeadingTags;
import org.kartoteka.catalog.domain.authority.LinkedHeadings;
import org.kartoteka.catalog.domain.authority.LinkedHeadings.Linked;
import org.kartoteka.catalog.domain.authority.SoughtHeading;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.sql.Database;

/** Headings and see-forms in alphabetical order, from where a text begins. */
final class HeadingList {

    private static final int OFFERED = 10;
    private static final String LIST =
            "select f.authority_id, a.number, f.kind, f.form, f.place, a.heading, f.%1$s, a.record"
                    + " from catalog.authority_form f join catalog.authority a"
                    + " on a.id = f.authority_id where f.library = ? and f.kind = ?"
                    + " and f.%1$s < ? and (f.%1$s, f.authority_id, f.place) > (?, ?, ?)"
                    + " order by f.%1$s, f.authority_id, f.place limit ?";

    /** After everything that begins with what stands before it. */
    private static final String END = "\uDBFF\uDFFF";

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;

    HeadingList(Database database) {
        this.database = database;
    }

    /** A line, where it stands in the order, and the whole record. */
    private record Line(AuthorityForm form, Place place, String record) {}

    /** Where a line stands in the order. */
    private record Place(String key, UUID id, int place) {

        String text() {
            var text = place + " " + id + " " + key;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Place of(String cursor) {
            try {
                var text =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var parts = text.split(" ", 3);
                return new Place(parts[2], UUID.fromString(parts[1]), Integer.parseInt(parts[0]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
            }
        }
    }

    Page<AuthorityForm> page(
            String library,
            AuthorityKind kind,
            String beginning,
            Optional<String> cursor,
            int limit) {
        var sought = SoughtHeading.of(beginning);
        var from = cursor.map(Place::of).orElse(new Place(sought.key(), FIRST, -1));
        var found = lines(library, kind, sought, from, limit + 1);
        return Page.of(found, limit, line -> line.place().text()).map(Line::form);
    }

    List<HeadingOffer> offers(String library, String tag, String typed) {
        var sought = SoughtHeading.of(typed);
        var kind = HeadingTags.ofTitle(tag);
        if (kind.isEmpty() || sought.key().isEmpty()) {
            return List.of();
        }
        var from = new Place(sought.key(), FIRST, -1);
        return lines(library, kind.get(), sought, from, OFFERED).stream()
                .map(HeadingList::offer)
                .toList();
    }

    private static HeadingOffer offer(Line line) {
        var heading = AuthorityRecord.of(MarcRecord.fromCanonical(line.record())).heading();
        return new HeadingOffer(
                line.form(),
                heading.indicators(),
                LinkedHeadings.offered(new Linked(line.form().number(), heading)).stream()
                        .map(part -> new RecordSubfield(String.valueOf(part.code()), part.value()))
                        .toList());
    }

    private List<Line> lines(
            String library, AuthorityKind kind, SoughtHeading sought, Place from, int limit) {
        return database.list(
                LIST.formatted(sought.initials() ? "by_initials" : "by_names"),
                HeadingList::line,
                library,
                kind,
                sought.key() + END,
                from.key(),
                from.id(),
                from.place(),
                limit);
    }

    private static Line line(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        int place = row.getInt(5);
        var form =
                new AuthorityForm(
                        id,
                        row.getString(2),
                        AuthorityKind.valueOf(row.getString(3)),
                        row.getString(4),
                        place > 0,
                        row.getString(6));
        return new Line(form, new Place(row.getString(7), id, place), row.getString(8));
    }
}
