package org.kartoteka.catalog.internal.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;

/** Keys as long as the test lasts. */
final class KeysInMemory implements IdempotencyKeys {

    private final Map<IdempotencyKey, String> answers = new HashMap<>();

    @Override
    public Optional<String> claim(IdempotencyKey key, String request) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public void answer(IdempotencyKey key, String answer) {
        answers.put(key, answer);
    }
}
