package org.kartoteka.catalog.internal.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ImportRefusal;
import org.kartoteka.catalog.api.ImportView;
import org.kartoteka.catalog.api.Imports;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** The desk where imports are ordered and looked at. */
@Stateless
@Local(Imports.class)
@RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
public class ImportsBean implements Imports {

    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject FileIntake intake;

    /** For the container. */
    public ImportsBean() {}

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView begin(BeginImport command, Optional<IdempotencyKey> key, InputStream file) {
        checkPlace(command);
        var id = intake.take(command, key, rights.caller().name(), file);
        return new ImportLedger(database).find(id).orElseThrow();
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Optional<ImportView> find(UUID id) {
        return new ImportLedger(database)
                .find(id)
                .filter(found -> rights.worksFor(found.library()));
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<ImportView> recent(Optional<String> cursor, int limit) {
        var found =
                new ImportLedger(database)
                        .recent(rights.libraries(), cursor.map(ImportsBean::id), limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public Page<ImportRefusal> refusals(
            UUID id, Optional<String> cursor, int limit, Locale language) {
        requireSeen(id);
        var after = cursor.map(ProblemCursor::read).orElse(ProblemCursor.START);
        var found =
                new ImportLedger(database).problems(id, after.ordinal(), after.reason(), limit + 1);
        return Page.of(
                        found,
                        limit,
                        last -> new ProblemCursor(last.ordinal(), last.reason()).text())
                .map(line -> inWords(line, language));
    }

    @Override
    @RolesAllowed({Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public byte[] refusedBytes(UUID id, long ordinal) {
        requireSeen(id);
        return new ImportLedger(database)
                .raw(id, ordinal)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        CatalogRefusal.IMPORT_REFUSAL_UNKNOWN,
                                        id.toString(),
                                        Long.toString(ordinal)));
    }

    private void checkPlace(BeginImport command) {
        var network = directory.network();
        if (!network.knows(command.library())) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, command.library());
        }
        rights.requireLibrary(command.library());
        command.branch()
                .ifPresent(
                        code -> {
                            var branch =
                                    network.branch(code)
                                            .orElseThrow(
                                                    () ->
                                                            new RefusedException(
                                                                    CatalogRefusal.BRANCH_UNKNOWN,
                                                                    code));
                            if (!branch.library().equals(command.library())) {
                                throw new RefusedException(
                                        CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY,
                                        code,
                                        branch.library());
                            }
                        });
    }

    private void requireSeen(UUID id) {
        find(id).orElseThrow(
                        () -> new RefusedException(CatalogRefusal.IMPORT_UNKNOWN, id.toString()));
    }

    private static ImportRefusal inWords(ImportLedger.Line line, Locale language) {
        var words = ProblemWords.of(line.reason(), line.arguments(), language);
        return new ImportRefusal(
                line.ordinal(),
                line.byteOffset(),
                line.reason(),
                words,
                line.whole(),
                line.rawSize());
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}
