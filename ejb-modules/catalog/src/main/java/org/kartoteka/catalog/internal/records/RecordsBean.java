package org.kartoteka.catalog.internal.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.FieldDifference;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordFormatView;
import org.kartoteka.catalog.api.RecordMerge;
import org.kartoteka.catalog.api.RecordText;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.catalog.domain.record.PlainForm;
import org.kartoteka.catalog.domain.record.RecordAdvice;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.domain.record.ThreeWayMerge;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** The cataloguer's table: each act with its event and its audit line in one transaction. */
@Stateless
@Local(Records.class)
public class RecordsBean implements Records {

    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;

    /** For the container. */
    public RecordsBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public RecordFormatView format() {
        return FormatViews.RUSMARC;
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public RecordText find(UUID title) {
        var present = reader().present(title);
        if (present.head().withdrawn()) {
            throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.toString());
        }
        return present.text();
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public RecordText version(UUID title, long version) {
        return reader().version(title, version).text();
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<RecordVersion> versions(UUID title, Optional<String> cursor, int limit) {
        reader().present(title);
        long below = cursor.map(RecordsBean::number).orElse(Long.MAX_VALUE);
        var found = reader().history(title, below, limit + 1);
        return Page.of(found, limit, last -> Long.toString(last.version()));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public List<FieldDifference> compare(UUID title, long older, long newer) {
        var before = reader().version(title, older).record();
        var after = reader().version(title, newer).record();
        return ThreeWayMerge.differences(before, after).stream()
                .map(field -> new FieldDifference(field.tag(), field.base(), field.theirs()))
                .toList();
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public List<RecordFault> check(RecordContent content) {
        return RecordCheck.of(content);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public List<RecordFault> advice(RecordContent content) {
        return RecordAdvice.of(content);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public RecordVersion create(CreateRecord order, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, "create-record " + Json.write(order)));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), RecordVersion.class);
        }
        if (!directory.network().knows(order.library())) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, order.library());
        }
        rights.requireLibrary(order.library());
        var made = editing().create(order, author());
        audit.done("catalog.create-record", made.titleId().toString());
        key.ifPresent(k -> keys.answer(k, Json.write(made)));
        return made;
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public RecordVersion edit(EditRecord order) {
        requireOwn(order.titleId());
        var editing = editing();
        var present = editing.standing(order.titleId(), order.base());
        var made = editing.edit(present, order.content(), author());
        if (made.version() != present.version()) {
            audit.done("catalog.edit-record", order.titleId().toString());
        }
        return made;
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public RecordMerge merge(EditRecord order) {
        return editing().merge(order);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public RecordVersion restore(UUID title, long version, long present) {
        requireOwn(title);
        var editing = editing();
        var made = editing.restore(editing.standing(title, present), version, author());
        audit.done("catalog.restore-record", title.toString());
        return made;
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public RecordContent read(String text, RecordDialect dialect) {
        return PlainForm.read(text, dialect);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public String plain(RecordContent content) {
        return PlainForm.write(content);
    }

    /** Whoever may not change the record learns that first, not who has changed it. */
    private void requireOwn(UUID title) {
        rights.requireLibrary(reader().present(title).library());
    }

    private String author() {
        return rights.caller().name();
    }

    private RecordReader reader() {
        return new RecordReader(database);
    }

    private Editing editing() {
        return new Editing(database, clock, outbox);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}
