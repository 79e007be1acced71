package org.kartoteka.kernel.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.DatabaseFailure;
import org.kartoteka.kernel.telemetry.TracedSql;

/** Writes the audit trail into the table {@code kernel.audit_line}. */
@ApplicationScoped
class AuditTable implements AuditTrail {

    private static final String INSERT =
            "insert into kernel.audit_line (at, caller, act, subject, outcome) values (?, ?, ?, ?, ?)";

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    @Inject Clock clock;
    @Inject OpenTransaction transaction;
    @Inject CallerContext callers;

    @Override
    public void done(String act, String subject) {
        transaction.require();
        write(act, subject, "DONE");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void denied(String act, String reason) {
        write(act, reason, "DENIED");
    }

    private void write(String act, String subject, String outcome) {
        try (var connection = TracedSql.connection(database);
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, caller());
            insert.setString(3, act);
            insert.setString(4, subject);
            insert.setString(5, outcome);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("Cannot write the audit trail", e);
        }
    }

    private String caller() {
        try {
            return callers.caller().name();
        } catch (ContextNotActiveException background) {
            return Caller.SYSTEM.name();
        }
    }
}
