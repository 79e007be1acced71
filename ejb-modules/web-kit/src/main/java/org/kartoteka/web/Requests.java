package org.kartoteka.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;

/** What a resource wants to know of its request besides path and body. */
@ApplicationScoped
public class Requests {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 128;

    @Inject CurrentRequest request;
    @Inject CallerContext callers;

    /** The language of the answer. */
    public Locale language() {
        return request.language();
    }

    /**
     * The key under which the client may repeat this request.
     *
     * @throws InvalidInputException {@link InputRefusal#IDEMPOTENCY_KEY_MALFORMED}
     */
    public Optional<IdempotencyKey> key() {
        return request.idempotencyKey().map(this::checked);
    }

    private IdempotencyKey checked(String key) {
        boolean printable = key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || !printable) {
            throw new InvalidInputException(
                    IDEMPOTENCY_KEY, InputRefusal.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new IdempotencyKey(callers.caller().name(), key);
    }

    /**
     * The branch that the client named or, where he works in just one, that one.
     *
     * @throws InvalidInputException {@link InputRefusal#BRANCH_UNDECIDED}
     */
    public String branch(Optional<String> named) {
        return named.orElseGet(
                () -> {
                    var branches = callers.caller().branches();
                    if (branches.size() != 1 || branches.contains(Caller.ALL_BRANCHES)) {
                        throw new InvalidInputException("/branch", InputRefusal.BRANCH_UNDECIDED);
                    }
                    return branches.iterator().next();
                });
    }
}
