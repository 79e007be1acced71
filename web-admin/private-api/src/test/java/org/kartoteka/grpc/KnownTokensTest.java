package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.security.Caller;

/** How long a token is known. */
class KnownTokensTest {

    private static final Instant END = Instant.parse("2026-11-22T10:10:00Z");
    private static final Caller PROGRAM =
            new Caller("program", Set.of("integrator"), Set.of(), Optional.empty());

    private final List<String> proved = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final KnownTokens tokens = new KnownTokens(this::prove, clock);

    @Test
    void aTokenIsProvedOnceHoweverOftenItComes() {
        assertThat(tokens.caller("good")).contains(PROGRAM);
        assertThat(tokens.caller("good")).contains(PROGRAM);

        assertThat(proved).containsExactly("good");
    }

    @Test
    void aTokenThatHasEndedIsNobodys() {
        assertThat(tokens.caller("good")).contains(PROGRAM);

        clock.now = END;

        assertThat(tokens.caller("good")).isEmpty();
    }

    @Test
    void aTokenThatWasNotProvedIsAskedForAgain() {
        assertThat(tokens.caller("bad")).isEmpty();
        assertThat(tokens.caller("bad")).isEmpty();

        assertThat(proved).containsExactly("bad", "bad");
    }

    @Test
    void aFloodOfTokensIsForgottenAndDoesNotGrow() {
        for (int i = 0; i < 20_000; i++) {
            tokens.caller("good" + i);
        }
        proved.clear();

        assertThat(tokens.caller("one more")).contains(PROGRAM);
        assertThat(tokens.caller("good1")).contains(PROGRAM);

        assertThat(proved).containsExactly("one more", "good1");
    }

    private Optional<KnownTokens.Proven> prove(String token) {
        proved.add(token);
        return token.equals("bad")
                ? Optional.empty()
                : Optional.of(new KnownTokens.Proven(PROGRAM, END));
    }

    private static final class HandClock extends Clock {

        private Instant now = END.minusSeconds(600);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
