package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.kartoteka.admin.page.Said;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;

/** Answers to the scripts of the cataloguer's pages, as JSON. */
@RequestScoped
class ExchangeAnswers {

    /** A fault in words. */
    record Told(String place, String rule, String message) {}

    @Inject Texts texts;
    @Inject AuditTrail audit;

    void answer(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Json.write(body));
    }

    /** The refusal in words, with its faults and with what else helps. */
    void refuse(HttpServletResponse response, RefusedException refused, Map<String, Object> more)
            throws IOException {
        if (refused.refusal().kind() == Refusal.Kind.DENIED) {
            audit.denied("back-office.record", refused.refusal().name());
        }
        var answer = new TreeMap<String, Object>(more);
        answer.put("message", texts.of(refused));
        answer.put("faults", refused.faults().stream().map(this::told).toList());
        answer(response, status(refused.refusal().kind()), answer);
    }

    Told told(RecordFault fault) {
        return told(new Fault(fault.place(), fault.rule(), fault.arguments()));
    }

    private Told told(Fault fault) {
        return new Told(
                fault.place(),
                fault.refusal().name(),
                texts.say(Said.of(fault.refusal(), fault.arguments())));
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case INVALID -> 422;
            case CONFLICT, STALE -> HttpServletResponse.SC_CONFLICT;
            case DENIED -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
