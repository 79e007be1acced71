package org.kartoteka.catalog.internal.authorities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.Authorities;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityImport;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityText;
import org.kartoteka.catalog.api.AuthorityVersion;
import org.kartoteka.catalog.api.AuthorityView;
import org.kartoteka.catalog.api.AuthorityWork;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.HeadingOffer;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordFormatView;
import org.kartoteka.catalog.api.RecordMerge;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.domain.authority.Heading;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.catalog.internal.records.FormatViews;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** The authority file: each act with its audit line in one transaction. */
@Stateless
@Local(Authorities.class)
public class AuthoritiesBean implements Authorities {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String COUNT =
            "select count(*) from catalog.title_authority where library = ? and number = ?";
    private static final String TITLES =
            "select t.view from catalog.title_authority a join catalog.title t on t.id = a.title_id"
                    + " where a.library = ? and a.number = ? and a.title_id > ?"
                    + " and not t.withdrawn order by a.title_id limit ?";

    @Inject Database database;
    @Inject Transactions transactions;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject AuditTrail audit;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;

    /** For the container. */
    public AuthoritiesBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public RecordFormatView format() {
        return FormatViews.AUTHORITIES;
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<AuthorityForm> list(
            String library,
            AuthorityKind kind,
            String beginning,
            Optional<String> cursor,
            int limit) {
        return new HeadingList(database).page(library, kind, beginning, cursor, limit);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public List<HeadingOffer> offers(String library, String tag, String typed) {
        return new HeadingList(database).offers(library, tag, typed);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public AuthorityText find(UUID id) {
        var found = rows().find(id);
        return new AuthorityText(view(found), RecordContents.of(found.text().record()));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<AuthorityVersion> versions(UUID id, Optional<String> cursor, int limit) {
        rows().find(id);
        long below = cursor.map(AuthoritiesBean::number).orElse(Long.MAX_VALUE);
        var found = rows().history(id, below, limit + 1);
        return Page.of(found, limit, last -> Long.toString(last.version()));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<TitleView> titles(UUID id, Optional<String> cursor, int limit) {
        var authority = rows().find(id);
        var found =
                database.list(
                        TITLES,
                        row -> Json.read(row.getString(1), TitleView.class),
                        authority.library(),
                        authority.number(),
                        cursor.map(AuthoritiesBean::id).orElse(FIRST),
                        limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public AuthorityView create(
            String library, RecordContent content, Optional<IdempotencyKey> key) {
        var order = "create-authority " + library + " " + Json.write(content);
        var earlier = key.flatMap(k -> keys.claim(k, order));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), AuthorityView.class);
        }
        requireLibrary(library);
        var made = view(editing().create(library, content, author()));
        audit.done("catalog.create-authority", made.id().toString());
        key.ifPresent(k -> keys.answer(k, Json.write(made)));
        return made;
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public AuthorityView edit(UUID id, long base, RecordContent content) {
        var seen = rows().find(id);
        rights.requireLibrary(seen.library());
        var made = editing().edit(seen, base, content, author());
        if (made.version() != base) {
            audit.done("catalog.edit-authority", id.toString());
        }
        return view(made);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public RecordMerge reconcile(UUID id, long base, RecordContent content) {
        return editing().reconcile(rows().find(id), base, content);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public AuthorityView merge(MergeAuthorities order) {
        var library = rows().find(order.kept()).library();
        rights.requireLibrary(library);
        var made = editing().merge(order, library, author());
        audit.done("catalog.merge-authorities", order.kept() + " " + order.dropped());
        return view(made);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    public AuthorityWork link(String library) {
        requireLibrary(library);
        var begun = works().link(library, author());
        audit.done("catalog.link-headings", begun.id().toString());
        return begun;
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<AuthorityWork> works(String library, Optional<String> cursor, int limit) {
        var before = cursor.map(AuthoritiesBean::id).orElse(LAST);
        var found = works().recent(library, before, limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public AuthorityWork work(UUID id) {
        return works().find(id);
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuthorityImport take(String library, InputStream file, Locale language) {
        requireLibrary(library);
        var taken =
                new AuthorityIntake(transactions, editing(), language)
                        .take(library, file, author());
        transactions.inNew(
                () -> {
                    audit.done("catalog.take-authorities", library);
                    return taken;
                });
        return taken;
    }

    private AuthorityView view(StoredAuthority found) {
        return new AuthorityView(
                found.id(),
                found.version(),
                found.library(),
                found.number(),
                found.text().kind(),
                found.text().heading().text(),
                found.text().see().stream().map(Heading::text).toList(),
                found.text().seeAlso().stream().map(Heading::text).toList(),
                database.first(COUNT, row -> row.getLong(1), found.library(), found.number())
                        .orElseThrow(),
                found.changedBy(),
                found.changedAt(),
                found.mergedInto(),
                works().open(found.id()));
    }

    private void requireLibrary(String library) {
        if (!directory.network().knows(library)) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, library);
        }
        rights.requireLibrary(library);
    }

    private String author() {
        return rights.caller().name();
    }

    private AuthorityRows rows() {
        return new AuthorityRows(database, clock);
    }

    private AuthorityWorks works() {
        return new AuthorityWorks(database, clock);
    }

    private AuthorityEditing editing() {
        return new AuthorityEditing(database, clock);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}
