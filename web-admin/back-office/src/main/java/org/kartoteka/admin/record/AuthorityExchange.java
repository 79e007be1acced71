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
import java.util.stream.Stream;
import org.kartoteka.admin.page.Language;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.Authorities;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.security.CallerContext;

/**
 * What the scripts of an authority record's page ask for, as JSON, and what may be meant by a
 * heading that is typed into a title's record. A request with a body must carry the header {@code
 * Idempotency-Key}: the page of a stranger cannot send it.
 */
@WebServlet("/authorities/*")
public class AuthorityExchange extends HttpServlet {

    private static final String KEY = "Idempotency-Key";
    private static final String LIBRARY = "library";

    /** The version that an open form is based on. */
    record Base(long version, String library) {}

    /** A record as the form shows it; nothing is wrong in what is stored. */
    record Open(Base version, RecordContent content, List<String> faults) {}

    /** What was saved, in the words of the script. */
    record Saved(UUID titleId, long version) {}

    @Inject transient Authorities authorities;
    @Inject transient Records records;
    @Inject transient CallerContext callers;
    @Inject transient Texts texts;
    @Inject transient Language language;
    @Inject transient ExchangeAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            switch (what(request)) {
                case "/format" -> answers.answer(response, 200, authorities.format());
                case "/text" -> answers.answer(response, 200, open(request));
                case "/offers" -> {
                    var found =
                            authorities.offers(
                                    given(request, LIBRARY),
                                    given(request, "tag"),
                                    given(request, "typed"));
                    answers.answer(response, 200, found);
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RefusedException refused) {
            answers.refuse(response, refused, Map.of());
        }
    }

    private Open open(HttpServletRequest request) {
        var id = given(request, "id");
        if (id.isEmpty()) {
            var kind = kind(given(request, "kind"));
            var base = new Base(0, given(request, LIBRARY));
            return new Open(base, AuthorityDrafts.of(kind), List.of());
        }
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new RefusedException(AuthorityRefusal.AUTHORITY_UNKNOWN, id);
        }
        var found = authorities.find(UUID.fromString(id));
        var base = new Base(found.authority().version(), found.authority().library());
        return new Open(base, found.content(), List.of());
    }

    static AuthorityKind kind(String name) {
        return Stream.of(AuthorityKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(AuthorityKind.PERSON);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var key = request.getHeader(KEY);
        if (key == null || !key.matches("[0-9a-f-]{36}")) {
            answers.answer(response, 400, Map.of("message", texts.of("imports.key-missing")));
            return;
        }
        try {
            if (what(request).equals("/file")) {
                var taken =
                        authorities.take(
                                given(request, LIBRARY),
                                request.getInputStream(),
                                language.getLocale());
                answers.answer(response, 200, taken);
            } else {
                small(request, response, key);
            }
        } catch (RefusedException refused) {
            answers.refuse(response, refused, Map.of());
        }
    }

    private void small(HttpServletRequest request, HttpServletResponse response, String key)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(RecordExchange.MAX_BYTES + 1);
        if (bytes.length > RecordExchange.MAX_BYTES) {
            answers.answer(response, 413, Map.of("message", texts.of("record.too-large")));
            return;
        }
        try {
            act(what(request), new String(bytes, StandardCharsets.UTF_8), key, response);
        } catch (IllegalStateException unreadable) {
            answers.answer(response, 400, Map.of("message", texts.of("record.unreadable")));
        }
    }

    private void act(String what, String body, String key, HttpServletResponse response)
            throws IOException {
        switch (what) {
            case "/save" -> save(Json.read(body, RecordExchange.Save.class), key, response);
            case "/plain" -> {
                var text = records.plain(Json.read(body, RecordContent.class));
                answers.answer(response, 200, Map.of("text", text));
            }
            case "/read" -> {
                var plain = Json.read(body, RecordExchange.Plain.class);
                answers.answer(response, 200, records.read(plain.text(), plain.dialect()));
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void save(RecordExchange.Save order, String key, HttpServletResponse response)
            throws IOException {
        if (order.titleId().isEmpty()) {
            var owned = new IdempotencyKey(callers.caller().name(), key);
            var made = authorities.create(order.library(), order.content(), Optional.of(owned));
            answers.answer(response, 200, new Saved(made.id(), made.version()));
            return;
        }
        var id = order.titleId().get();
        try {
            var made = authorities.edit(id, order.base(), order.content());
            answers.answer(response, 200, new Saved(made.id(), made.version()));
        } catch (RefusedException refused) {
            boolean stale = refused.refusal() == AuthorityRefusal.AUTHORITY_CHANGED_MEANWHILE;
            var merge = stale ? authorities.reconcile(id, order.base(), order.content()) : null;
            answers.refuse(response, refused, stale ? Map.of("merge", merge) : Map.of());
        }
    }

    private static String what(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip).orElse("");
    }
}
