package org.kartoteka.catalog.internal.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.JoinDocument;
import org.kartoteka.catalog.api.JoinFile;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;

/** What lies beside a request: its documents, and the history of what happened to it. */
@ApplicationScoped
class JoinPapers {

    private static final String ATTACH =
            "insert into catalog.join_document (id, request, name, media_type, size, bytes,"
                    + " added_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String DOCUMENTS =
            "select id, name, media_type, size, added_at, request from catalog.join_document"
                    + " where request = any (?) order by id";
    private static final String FILE =
            "select name, media_type, bytes from catalog.join_document"
                    + " where request = ? and id = ?";
    private static final String NOTE =
            "insert into catalog.join_step (id, request, happened_at, caller, state, words)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String HISTORY =
            "select id, happened_at, caller, state, words from catalog.join_step"
                    + " where request = ? and id > ? order by id limit ?";

    @Inject Database database;

    private record Attached(UUID request, JoinDocument document) {}

    void attach(UUID request, JoinDocument document, byte[] bytes) {
        database.change(
                ATTACH,
                document.id(),
                request,
                document.name(),
                document.mediaType(),
                document.size(),
                bytes,
                document.addedAt());
    }

    int detach(UUID request, UUID document) {
        return database.change(
                "delete from catalog.join_document where request = ? and id = ?",
                request,
                document);
    }

    List<JoinDocument> documents(UUID request) {
        return documents(List.of(request)).getOrDefault(request, List.of());
    }

    /** The request with its documents. */
    JoinRequestView whole(JoinRow row) {
        return row.view(documents(row.id()));
    }

    /** Requests with their documents, by one statement. */
    List<JoinRequestView> whole(List<JoinRow> rows) {
        var documents = documents(rows.stream().map(JoinRow::id).toList());
        return rows.stream()
                .map(row -> row.view(documents.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<JoinDocument>> documents(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return database.list(DOCUMENTS, JoinPapers::attached, requests).stream()
                .collect(
                        Collectors.groupingBy(
                                Attached::request,
                                Collectors.mapping(Attached::document, Collectors.toList())));
    }

    /**
     * A document with its bytes.
     *
     * @throws RefusedException {@link JoinRefusal#DOCUMENT_UNKNOWN}
     */
    JoinFile file(UUID request, UUID document) {
        return database.first(
                        FILE,
                        row -> new JoinFile(row.getString(1), row.getString(2), row.getBytes(3)),
                        request,
                        document)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        JoinRefusal.DOCUMENT_UNKNOWN, document.toString()));
    }

    void note(UUID request, JoinStep step) {
        database.change(
                NOTE,
                step.id(),
                request,
                step.happenedAt(),
                step.caller(),
                step.state(),
                step.words());
    }

    List<JoinStep> history(UUID request, UUID after, int limit) {
        return database.list(HISTORY, JoinPapers::step, request, after, limit);
    }

    private static Attached attached(ResultSet row) throws SQLException {
        return new Attached(
                row.getObject(6, UUID.class),
                new JoinDocument(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        instant(row, 5)));
    }

    private static JoinStep step(ResultSet row) throws SQLException {
        return new JoinStep(
                row.getObject(1, UUID.class),
                instant(row, 2),
                row.getString(3),
                JoinState.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
