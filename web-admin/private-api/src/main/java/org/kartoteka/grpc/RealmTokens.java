package org.kartoteka.grpc;

import com.ibm.websphere.security.jwt.InvalidConsumerException;
import com.ibm.websphere.security.jwt.InvalidTokenException;
import com.ibm.websphere.security.jwt.JwtConsumer;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tokens of the realm, checked by the server (signature, issuer, audience, time) as its
 * configuration {@code jwtConsumer id="private-api"} says; the same rules as for the REST APIs.
 */
final class RealmTokens implements KnownTokens.Proof {

    private static final Logger LOG = Logger.getLogger(RealmTokens.class.getName());
    private static final String CONSUMER = "private-api";

    @Override
    public Optional<KnownTokens.Proven> of(String token) {
        try {
            var claims = JwtConsumer.create(CONSUMER).createJwt(token).getClaims();
            var until = Instant.ofEpochSecond(claims.getExpiration());
            return Claims.caller(claims).map(caller -> new KnownTokens.Proven(caller, until));
        } catch (InvalidTokenException e) {
            LOG.log(Level.FINE, "A token is not valid", e);
            return Optional.empty();
        } catch (InvalidConsumerException e) {
            throw new IllegalStateException("server.xml lacks the jwtConsumer " + CONSUMER, e);
        }
    }
}
