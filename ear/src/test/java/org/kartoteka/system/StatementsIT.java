package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many statements an act sends, as the database itself counts them. Background work marks its
 * statements with a comment and does not count. A number here may fall; where it must rise, say
 * why.
 */
@ExtendWith(WholeLibrary.class)
class StatementsIT {

    private static final Logger LOG = Logger.getLogger(StatementsIT.class.getName());
    private static final int ACTS = 8;

    @Test
    void aCheckOutSendsEightStatementsAndACheckInSix() throws SQLException {
        var copies = Shelf.copies(NSK, ACTS);
        var cards = Shelf.cards(NSK, ACTS);
        lend(copies, cards);
        takeBack(copies);

        assertThat(statements(() -> lend(copies, cards))).isLessThanOrEqualTo(8 * ACTS);
        assertThat(statements(() -> takeBack(copies))).isLessThanOrEqualTo(6 * ACTS);
    }

    @Test
    void aReadersPageOfLoansSendsThreeStatementsHoweverManyLoans() throws SQLException {
        var copies = Shelf.copies(NSK, ACTS);
        var card = Shelf.cards(NSK, 1).get(0);
        copies.forEach(copy -> lend(copy, card));

        long sent =
                statements(() -> as("boris").get("/admin/api/v1/loans?reader=" + card).expect(200));

        assertThat(sent).isLessThanOrEqualTo(3);
    }

    @Test
    void aSearchSendsNoStatement() throws SQLException {
        assertThat(statements(() -> anybody().get("/api/v1/titles?q=book").expect(200))).isZero();
    }

    private static void lend(List<String> copies, List<String> cards) {
        for (int i = 0; i < copies.size(); i++) {
            lend(copies.get(i), cards.get(i));
        }
    }

    private static void lend(String copy, String card) {
        as("boris")
                .post(
                        "/admin/api/v1/loans",
                        Map.of("copy", copy, "reader", card, "branch", NSK),
                        UUID.randomUUID().toString())
                .expect(201);
    }

    private static void takeBack(List<String> copies) {
        for (var copy : copies) {
            as("boris")
                    .post(
                            "/admin/api/v1/returns",
                            Map.of("copy", copy, "branch", NSK),
                            UUID.randomUUID().toString())
                    .expect(200);
        }
    }

    /** The statements sent meanwhile, without transaction marks and without background work. */
    private static long statements(Runnable act) throws SQLException {
        var before = calls();
        act.run();
        var after = calls();
        after.replaceAll((sql, calls) -> calls - before.getOrDefault(sql, 0L));
        after.values().removeIf(calls -> calls == 0);
        after.keySet().removeIf(StatementsIT::background);
        after.forEach((sql, calls) -> LOG.log(Level.INFO, () -> calls + " x " + sql));
        return after.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean background(String sql) {
        var text = sql.strip().toLowerCase();
        return text.startsWith("/* worker */")
                || text.startsWith("begin")
                || text.startsWith("commit")
                || text.startsWith("set ")
                || text.startsWith("show ")
                || text.contains("pg_stat_statements")
                || text.contains("catalog.import_job")
                || text.contains("any") && text.contains("catalog.")
                || text.contains("copy_id in") && text.contains("circulation.loan");
    }

    private static Map<String, Long> calls() throws SQLException {
        var calls = new TreeMap<String, Long>();
        try (var connection =
                        DriverManager.getConnection(
                                WholeLibrary.addresses().jdbc("kartoteka"),
                                "postgres",
                                "postgres");
                var query =
                        connection.prepareStatement(
                                "select query, sum(calls) from pg_stat_statements s"
                                        + " join pg_database d on d.oid = s.dbid"
                                        + " where d.datname = 'kartoteka' group by query");
                var found = query.executeQuery()) {
            while (found.next()) {
                calls.put(found.getString(1), found.getLong(2));
            }
        }
        return calls;
    }
}
