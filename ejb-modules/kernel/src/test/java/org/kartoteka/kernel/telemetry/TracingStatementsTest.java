package org.kartoteka.kernel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracingStatementsTest {

    private static final String SQL = "update readers.reader set sealed_person = ? where card = ?";
    private static final String CARD = "2000000000015";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final PoolInMemory pool = new PoolInMemory();

    @Test
    void withoutATraceTheConnectionIsThePoolsOwn() throws SQLException {
        assertThat(TracedSql.connection(pool.source)).isSameAs(pool.connection);
    }

    @Test
    void aPreparedStatementIsASpanOfTheActWithItsTextAndNoValue() throws SQLException {
        inAnAct(
                () -> {
                    try (var connection = TracedSql.connection(pool.source);
                            var update = connection.prepareStatement(SQL)) {
                        update.setString(2, CARD);
                        assertThat(update.executeUpdate()).isOne();
                    }
                });

        var span = spans().get(0);
        assertThat(span.getName()).isEqualTo("update readers.reader");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(attribute(span, "db.system.name")).isEqualTo("postgresql");
        assertThat(attribute(span, "db.query.text")).isEqualTo(SQL);
        assertThat(span.toString()).doesNotContain(CARD);
        assertThat(span.getParentSpanId()).isEqualTo(act().getSpanId());
    }

    @Test
    void eachExecutionIsASpanOfItsOwn() throws SQLException {
        inAnAct(
                () -> {
                    var connection = TracedSql.connection(pool.source);
                    connection.createStatement().executeUpdate("set local lock_timeout = '1s'");
                    var insert =
                            connection.prepareStatement("insert into kernel.outbox values (?)");
                    insert.addBatch();
                    insert.executeBatch();
                    insert.executeBatch();
                });

        assertThat(spans())
                .extracting(SpanData::getName)
                .containsExactly("set", "insert kernel.outbox", "insert kernel.outbox");
    }

    @Test
    void aFailureIsThrownOnAndToldByItsCodeWithoutItsMessage() throws SQLException {
        var failure = new SQLException("Key (card)=(" + CARD + ") already exists", "23505");
        pool.fail(failure);

        inAnAct(
                () -> {
                    var update = TracedSql.connection(pool.source).prepareStatement(SQL);
                    assertThatThrownBy(update::executeUpdate).isSameAs(failure);
                });

        var span = spans().get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attribute(span, "error.type")).isEqualTo("23505");
        assertThat(attribute(span, "db.response.status_code")).isEqualTo("23505");
        assertThat(span.toString()).doesNotContain(CARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/* worker */ delete from kernel.outbox where id = any (?) | delete kernel.outbox",
                "select l.id from circulation.loan l where l.copy_id = ? | select circulation.loan",
                "insert into kernel.lease (a) values (?) on conflict (a) do update set a = ?"
                        + " | insert kernel.lease",
                "select extract(epoch from now()) | select",
                "with due as (select 1 from circulation.loan) select 1 | with circulation.loan",
                "'' | SQL"
            })
    void aStatementIsNamedAfterItsVerbAndItsFirstTable(String sql, String name) {
        assertThat(SqlSpan.summary(sql)).isEqualTo(name);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inAnAct(Work work) throws SQLException {
        var act = Spans.named("act").startSpan();
        var scope = act.makeCurrent();
        try {
            work.run();
        } finally {
            scope.close();
            act.end();
        }
    }

    private static SpanData act() {
        return TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals("act"))
                .findFirst()
                .orElseThrow();
    }

    private static List<SpanData> spans() {
        return TELEMETRY.getSpans().stream().filter(span -> !span.getName().equals("act")).toList();
    }

    private static String attribute(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }
}
