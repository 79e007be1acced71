package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Makes a span of each statement that Hibernate sends. Named in persistence.xml twice: as {@code
 * hibernate.session.events.auto} and as {@code hibernate.session_factory.statement_inspector}; the
 * inspector tells the text, the listener begin and end. The text has placeholders, never values.
 */
public class SqlSpans extends BaseSessionEventListener implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<String> LAST = new ThreadLocal<>();

    private transient Span span;

    /** For Hibernate. */
    public SqlSpans() {}

    @Override
    public String inspect(String sql) {
        if (Span.current().isRecording()) {
            LAST.set(sql);
        }
        return sql;
    }

    @Override
    public void jdbcExecuteStatementStart() {
        open();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        close();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        open();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        close();
    }

    private void open() {
        if (!Span.current().isRecording()) {
            return;
        }
        span = SqlSpan.start(LAST.get() == null ? "SQL" : LAST.get());
    }

    private void close() {
        if (span != null) {
            span.end();
            span = null;
        }
        LAST.remove();
    }
}
