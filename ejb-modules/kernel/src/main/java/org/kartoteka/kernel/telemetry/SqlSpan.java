package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * The span of one statement, named after its verb and its first table. Only the text is told, which
 * has placeholders; values never.
 */
final class SqlSpan {

    private static final Pattern VERB = Pattern.compile("^\\s*(?:/\\*.*?\\*/)?\\s*(\\w+)");

    /** The house writes tables with their schema; that tells them from functions and columns. */
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|into|update) (\\w+\\.\\w+)");

    private SqlSpan() {}

    static Span start(String sql) {
        return Spans.named(summary(sql))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "postgresql")
                .setAttribute("db.query.text", sql)
                .startSpan();
    }

    /** PostgreSQL's code of the error (SQLSTATE); its message would name values. */
    static void failed(Span span, SQLException failure) {
        var state = failure.getSQLState();
        Spans.failed(span, state == null ? failure.getClass().getName() : state);
        if (state != null) {
            span.setAttribute("db.response.status_code", state);
        }
    }

    static String summary(String sql) {
        var verb = VERB.matcher(sql);
        var name = verb.find() ? verb.group(1) : "SQL";
        var table = TABLE.matcher(sql);
        return table.find() ? name + " " + table.group(1) : name;
    }
}
