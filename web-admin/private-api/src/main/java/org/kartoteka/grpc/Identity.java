package org.kartoteka.grpc;

import com.ibm.websphere.security.WSSecurityException;
import com.ibm.websphere.security.auth.WSSubject;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.kartoteka.kernel.security.Caller;

/**
 * A caller as the container knows him: what {@code @RolesAllowed} and {@code SessionContext} of the
 * doors look at. Made of facts that the token has proved, by the server's own log-in with asserted
 * identities; there is no password and no registry.
 */
final class Identity {

    private static final String LOG_IN = "system.DEFAULT";
    private static final String REALM = "kartoteka";
    private static final String FACTS = "com.ibm.wsspi.security.cred.";

    private final Subject subject;

    private Identity(Subject subject) {
        this.subject = subject;
    }

    /** The identity of the caller with his roles. */
    static Identity of(Caller caller) {
        var subject = new Subject();
        // a Hashtable, and no other map, is what the server looks for
        subject.getPrivateCredentials().add(new Hashtable<>(facts(caller)));
        try {
            var login = new LoginContext(LOG_IN, subject, callbacks -> {});
            login.login();
            return new Identity(login.getSubject());
        } catch (LoginException e) {
            throw new IllegalStateException("The server takes no asserted identity", e);
        }
    }

    /** Does the work as this caller. */
    void run(Runnable work) {
        try {
            var before = WSSubject.getRunAsSubject();
            WSSubject.setRunAsSubject(subject);
            try {
                work.run();
            } finally {
                WSSubject.setRunAsSubject(before);
            }
        } catch (WSSecurityException e) {
            throw new IllegalStateException("The identity of the thread cannot be set", e);
        }
    }

    private static Map<String, Object> facts(Caller caller) {
        // the server casts it to this very list
        var groups = new ArrayList<String>();
        caller.roles().forEach(role -> groups.add("group:" + REALM + "/" + role));
        return Map.of(
                FACTS + "uniqueId",
                "user:" + REALM + "/" + caller.name(),
                FACTS + "securityName",
                caller.name(),
                FACTS + "realm",
                REALM,
                FACTS + "groups",
                groups);
    }
}
