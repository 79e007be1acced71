package org.kartoteka.grpc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kartoteka.kernel.security.Caller;

/**
 * Remembers whom a token stands for until it ends. Not only to save the work: the server's check
 * takes each token once (as was seen, not as is documented), while a program rightly sends its
 * token with every call. Tokens are kept as fingerprints.
 */
final class KnownTokens implements Tokens {

    private static final int MOST = 20_000;

    /** Proves a token the first time it is seen. */
    interface Proof {

        /** What the token proves; nothing if it is not valid. */
        Optional<Proven> of(String token);
    }

    /**
     * What a valid token proves.
     *
     * @param until when it ends
     */
    record Proven(Caller caller, Instant until) {}

    private final Map<String, Proven> known = new ConcurrentHashMap<>();
    private final Proof proof;
    private final Clock clock;

    KnownTokens(Proof proof, Clock clock) {
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> caller(String token) {
        if (known.size() >= MOST) {
            makeRoom();
        }
        // two first calls with one token wait for each other here: only one may ask
        return Optional.ofNullable(
                        known.computeIfAbsent(
                                fingerprint(token), print -> proof.of(token).orElse(null)))
                .filter(this::isGood)
                .map(Proven::caller);
    }

    private boolean isGood(Proven proven) {
        return clock.instant().isBefore(proven.until());
    }

    /* A flood of good tokens makes all be forgotten: who is refused then takes a new one. */
    private void makeRoom() {
        known.values().removeIf(proven -> !isGood(proven));
        if (known.size() >= MOST) {
            known.clear();
        }
    }

    private static String fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
