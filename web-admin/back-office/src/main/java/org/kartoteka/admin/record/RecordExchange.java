package org.kartoteka.admin.record;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.AuthorMarks;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.Duplicate;
import org.kartoteka.catalog.api.Duplicates;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.security.CallerContext;

/**
 * What the scripts of a record's page ask for, as JSON. A request that writes or reads a body must
 * carry the header {@code Idempotency-Key}: the page of a stranger cannot send it, and what is sent
 * twice after a broken connection is made once.
 */
@WebServlet("/records/*")
public class RecordExchange extends HttpServlet {

    /** What may stand in a record that is typed. */
    static final int MAX_BYTES = 512 * 1024;

    private static final String KEY = "Idempotency-Key";

    /** What is to be saved; without an id a new title. */
    record Save(
            Optional<UUID> titleId,
            long base,
            String library,
            RecordContent content,
            boolean evenIfThere) {}

    /** The plain form of a record. */
    record Plain(String text, RecordDialect dialect) {}

    /** A record, what is wrong in it already, and what looks wrong. */
    record Open(
            RecordVersion version,
            RecordContent content,
            List<ExchangeAnswers.Told> faults,
            List<ExchangeAnswers.Told> advice) {}

    /** What was saved, and what looks wrong in it. */
    record Saved(UUID titleId, long version, List<ExchangeAnswers.Told> advice) {}

    @Inject transient Records records;
    @Inject transient Duplicates duplicates;
    @Inject transient AuthorMarks marks;
    @Inject transient CallerContext callers;
    @Inject transient Texts texts;
    @Inject transient ExchangeAnswers answers;
    @Inject transient RecordDrafts drafts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
                case "/format" -> answers.answer(response, 200, records.format());
                case "/text" -> answers.answer(response, 200, open(request));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RefusedException refused) {
            answers.refuse(response, refused, Map.of());
        }
    }

    private Open open(HttpServletRequest request) {
        var id = Optional.ofNullable(request.getParameter("id")).orElse("");
        if (id.isEmpty()) {
            var library = Optional.ofNullable(request.getParameter("library")).orElse("");
            return new Open(drafts.version(library), drafts.content(library), List.of(), List.of());
        }
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, id);
        }
        var found = records.find(UUID.fromString(id));
        return new Open(
                found.version(),
                found.content(),
                records.check(found.content()).stream().map(answers::told).toList(),
                advice(found.content()));
    }

    private List<ExchangeAnswers.Told> advice(RecordContent content) {
        return records.advice(content).stream().map(answers::told).toList();
    }

    private Saved saved(RecordVersion version, RecordContent content) {
        return new Saved(version.titleId(), version.version(), advice(content));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var key = request.getHeader(KEY);
        if (key == null || !key.matches("[0-9a-f-]{36}")) {
            answers.answer(response, 400, Map.of("message", texts.of("imports.key-missing")));
            return;
        }
        var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            answers.answer(response, 413, Map.of("message", texts.of("record.too-large")));
            return;
        }
        try {
            act(
                    Optional.ofNullable(request.getPathInfo()).orElse(""),
                    new String(bytes, StandardCharsets.UTF_8),
                    key,
                    response);
        } catch (IllegalStateException unreadable) {
            answers.answer(response, 400, Map.of("message", texts.of("record.unreadable")));
        }
    }

    private void act(String what, String body, String key, HttpServletResponse response)
            throws IOException {
        try {
            switch (what) {
                case "/save" -> save(Json.read(body, Save.class), key, response);
                case "/mark" -> {
                    var offer = marks.offer(Json.read(body, RecordContent.class));
                    answers.answer(response, 200, offer);
                }
                case "/plain" -> {
                    var text = records.plain(Json.read(body, RecordContent.class));
                    answers.answer(response, 200, Map.of("text", text));
                }
                case "/read" -> {
                    var plain = Json.read(body, Plain.class);
                    answers.answer(response, 200, records.read(plain.text(), plain.dialect()));
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RefusedException refused) {
            answers.refuse(response, refused, Map.of());
        }
    }

    private void save(Save order, String key, HttpServletResponse response) throws IOException {
        if (order.titleId().isEmpty()) {
            var owned = new IdempotencyKey(callers.caller().name(), key);
            var create = new CreateRecord(order.library(), order.content(), order.evenIfThere());
            try {
                var made = records.create(create, Optional.of(owned));
                answers.answer(response, 200, saved(made, order.content()));
            } catch (RefusedException refused) {
                boolean there = refused.refusal() == CatalogRefusal.TITLE_ALREADY_THERE;
                answers.refuse(response, refused, there ? Map.of("alike", alike(order)) : Map.of());
            }
            return;
        }
        var edit = new EditRecord(order.titleId().get(), order.base(), order.content());
        try {
            answers.answer(response, 200, saved(records.edit(edit), order.content()));
        } catch (RefusedException refused) {
            boolean stale = refused.refusal() == CatalogRefusal.TITLE_CHANGED_MEANWHILE;
            answers.refuse(
                    response, refused, stale ? Map.of("merge", records.merge(edit)) : Map.of());
        }
    }

    private List<TitleView> alike(Save order) {
        return duplicates.of(order.library(), order.content(), Optional.empty()).stream()
                .map(Duplicate::title)
                .toList();
    }
}
