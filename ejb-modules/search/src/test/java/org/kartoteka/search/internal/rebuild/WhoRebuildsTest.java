package org.kartoteka.search.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;

/** The index is the whole network's. */
class WhoRebuildsTest {

    private final IndexRebuildsBean rebuilds = new IndexRebuildsBean();

    @Test
    void whoRunsOneLibraryNeitherOrdersNorCancelsARebuild() {
        rebuilds.callers = new CallerContext();
        rebuilds.callers.enter(
                new Caller("director", Set.of(Roles.ADMIN), Set.of("NSK-1"), Optional.empty()));

        assertThatThrownBy(() -> rebuilds.begin(Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasFieldOrPropertyWithValue("refusal", AccessRefusal.WRONG_BRANCH);
        assertThatThrownBy(() -> rebuilds.cancel(UUID.randomUUID()))
                .isInstanceOf(RefusedException.class)
                .hasFieldOrPropertyWithValue("refusal", AccessRefusal.WRONG_BRANCH);
    }
}
