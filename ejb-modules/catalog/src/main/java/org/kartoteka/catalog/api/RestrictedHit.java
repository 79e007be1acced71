package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A title and the line of a list that may mean it, side by side.
 *
 * @param entry the line as the list last had it
 * @param title the title as it is now
 * @param score how alike they are, 1 to 100
 * @param reason why it was decided so
 */
public record RestrictedHit(
        UUID id,
        UUID list,
        String listName,
        ListKind kind,
        ListEntry entry,
        TitleView title,
        int score,
        HitState state,
        Instant foundAt,
        Optional<String> reason,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {}
