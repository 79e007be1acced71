package org.kartoteka.catalog.internal.restricted;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.DecideHit;
import org.kartoteka.catalog.api.EditionMarks;
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.HitDecision;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.ListVersion;
import org.kartoteka.catalog.api.NewList;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.RestrictedList;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.catalog.api.RestrictedRefusal;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.internal.marks.MarkBook;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** The door of the guard: who may keep lists and decide on hits. */
@Stateless
@Local(RestrictedLists.class)
public class RestrictedListsBean implements RestrictedLists {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int LONGEST_NAME = 200;
    private static final int DECISIONS = 100;

    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject Copies copies;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** For the container. */
    public RestrictedListsBean() {}

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public List<RestrictedList> lists(String library) {
        rights.requireLibrary(library);
        return rows().of(library);
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public RestrictedList keep(NewList order) {
        requireKeeper(order.library());
        order.library()
                .filter(code -> !directory.network().knows(code))
                .ifPresent(
                        code -> {
                            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, code);
                        });
        var name = order.name().strip();
        if (isUnfit(name, LONGEST_NAME)) {
            throw new RefusedException(CatalogRefusal.NAME_MALFORMED, name);
        }
        var id = Ids.next(clock);
        var clean = new NewList(order.library(), order.kind(), name);
        if (!rows().keep(id, clean, clock.instant(), rights.caller().name())) {
            throw new RefusedException(RestrictedRefusal.LIST_NAME_TAKEN, name);
        }
        audit.done("catalog.keep-list", id.toString());
        return rows().find(id).orElseThrow();
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public ListVersion load(UUID list, String fileName, byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new RefusedException(RestrictedRefusal.LIST_FILE_TOO_LARGE, LARGEST_FILE >> 20);
        }
        if (isUnfit(fileName, LONGEST_NAME)) {
            throw new RefusedException(CatalogRefusal.NAME_MALFORMED, fileName);
        }
        var locked = rows().locked(list).orElseThrow(() -> unknown(list));
        requireKeeper(locked.library());
        var loaded =
                new ListLoading(rows(), clock).load(locked, fileName, file, rights.caller().name());
        audit.done("catalog.load-list", list + " " + loaded.version());
        return loaded;
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<ListVersion> versions(UUID list, Optional<String> cursor, int limit) {
        seen(list);
        int before = cursor.map(RestrictedListsBean::number).orElse(Integer.MAX_VALUE);
        return Page.of(
                rows().versions(list, before, limit + 1),
                limit,
                last -> Integer.toString(last.version()));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<RestrictedHit> hits(
            String library, HitState state, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var after = cursor.map(RestrictedListsBean::id).orElse(FIRST);
        return Page.of(
                hitRows().waiting(library, state, after, limit + 1),
                limit,
                last -> last.id().toString());
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Optional<RestrictedHit> hit(UUID id) {
        return hitRows().find(id).filter(hit -> rights.worksFor(hit.title().library()));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public List<HitDecision> decisions(UUID hit) {
        hit(hit).orElseThrow(() -> hitUnknown(hit));
        return hitRows().decisions(hit, DECISIONS);
    }

    @Override
    @RolesAllowed({CATALOGUER, ADMIN})
    public RestrictedHit decide(DecideHit order) {
        var reason = order.reason().strip();
        if (!order.state().isDecision() || isUnfit(reason, LONGEST_REASON)) {
            throw new RefusedException(RestrictedRefusal.DECISION_MALFORMED, LONGEST_REASON);
        }
        var hit = hitRows().locked(order.hit()).orElseThrow(() -> hitUnknown(order.hit()));
        rights.requireLibrary(hit.title().library());
        if (hit.state() == HitState.LAPSED) {
            throw new RefusedException(RestrictedRefusal.HIT_LAPSED, hit.entry().number());
        }
        var by = rights.caller().name();
        mark(hit, order.state(), reason, by);
        hitRows()
                .decide(
                        Ids.next(clock),
                        new DecideHit(order.hit(), order.state(), reason),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.done("catalog.decide-hit", order.hit() + " " + order.state());
        return hitRows().find(order.hit()).orElseThrow();
    }

    /** The desk obeys the mark, so the decision and the mark are one act. */
    private void mark(RestrictedHit hit, HitState decided, String reason, String by) {
        var marks = new MarkBook(database, clock);
        var title = hit.title().id();
        var mark = hit.kind().mark();
        if (decided == HitState.SAME) {
            marks.libraryOf(title);
            var number = hit.entry().number();
            var why = hit.listName() + (number.isEmpty() ? "" : ", № " + number) + ". " + reason;
            marks.put(title, mark, clipped(why), by);
        } else if (hit.state() == HitState.SAME) {
            var alike = Stream.of(ListKind.values()).filter(kind -> kind.mark() == mark).toList();
            if (!hitRows().isOnAnother(title, hit.id(), alike)) {
                marks.remove(title, mark, reason, by);
            }
        }
    }

    private static String clipped(String text) {
        return text.substring(0, Math.min(text.length(), EditionMarks.LONGEST_REASON));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] paper(String library, UUID list, GuardPaper form, Locale language) {
        rights.requireLibrary(library);
        var checked =
                rows().find(list)
                        .filter(one -> one.library().map(library::equals).orElse(true))
                        .orElseThrow(() -> unknown(list));
        if (checked.current().flatMap(ListVersion::checkedAt).isEmpty()) {
            throw new RefusedException(RestrictedRefusal.LIST_NOT_CHECKED, checked.name());
        }
        var papers = new CheckPapers(database, directory, copies, clock);
        return papers.of(library, checked, form, language);
    }

    private RestrictedList seen(UUID id) {
        return rows().find(id)
                .filter(list -> list.library().map(rights::worksFor).orElse(true))
                .orElseThrow(() -> unknown(id));
    }

    /** A list of the network is kept by those who act in the whole network. */
    private void requireKeeper(Optional<String> library) {
        if (library.isPresent()) {
            rights.requireLibrary(library.get());
        } else if (rights.libraries().isPresent()) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, rights.caller().name());
        }
    }

    private static boolean isUnfit(String text, int longest) {
        return text.isBlank()
                || text.length() > longest
                || text.chars().anyMatch(Character::isISOControl);
    }

    private ListRows rows() {
        return new ListRows(database);
    }

    private HitRows hitRows() {
        return new HitRows(database);
    }

    private static RefusedException unknown(UUID list) {
        return new RefusedException(RestrictedRefusal.LIST_UNKNOWN, list.toString());
    }

    private static RefusedException hitUnknown(UUID hit) {
        return new RefusedException(RestrictedRefusal.HIT_UNKNOWN, hit.toString());
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}
