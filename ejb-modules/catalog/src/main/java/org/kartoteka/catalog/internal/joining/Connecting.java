package org.kartoteka.catalog.internal.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;

/**
 * Gives the log-ins of approved requests their roles: the identity server is asked between two
 * transactions, again and again with growing pauses until it has done it. Whoever dies in between
 * leaves the request as it was, and asking twice does no harm.
 */
@ApplicationScoped
class Connecting {

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Connecting.class.getName());
    private static final int AT_ONCE = 20;

    @Inject JoinRows rows;
    @Inject Joining joining;
    @Inject StaffAccounts accounts;
    @Inject Transactions transactions;
    @Inject Clock clock;

    /** Whether a log-in waits for its role now. */
    boolean isWaited() {
        return !rows.toConnect(clock.instant(), 1).isEmpty();
    }

    /** Tries all whose time has come, once. */
    void connect() {
        rows.toConnect(clock.instant(), AT_ONCE).forEach(this::connect);
    }

    private void connect(JoinRow row) {
        try {
            accounts.give(row.applicant(), role(row.form().kind()), row.branch().orElseThrow());
            transactions.inNew(() -> connected(row));
        } catch (IOException | FaultToleranceException | IdentityServerRefusal e) {
            LOG.log(
                    Level.WARNING,
                    "The log-in of request {0} has no role yet: {1}",
                    new Object[] {row.id(), e.toString()});
            transactions.inNew(() -> later(row));
        }
    }

    private boolean connected(JoinRow row) {
        var held = joining.held(row, row.version(), Set.of(JoinState.APPROVED));
        var step = new Joining.Step(Caller.SYSTEM.name(), JoinState.CONNECTED, Optional.empty());
        joining.go(held, step);
        return true;
    }

    private boolean later(JoinRow row) {
        rows.tryLater(row.id(), clock.instant(), LONGEST_PAUSE);
        return true;
    }

    /** Whoever brings a library runs it; whoever brings a branch works at its desk. */
    private static String role(JoinKind kind) {
        return kind == JoinKind.LIBRARY ? Roles.ADMIN : Roles.LIBRARIAN;
    }
}
