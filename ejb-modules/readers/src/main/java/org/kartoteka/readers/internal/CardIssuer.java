package org.kartoteka.readers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.readers.api.CardNumber;

/** Gives out card numbers: every region has a digit, so that cards of two regions never meet. */
@ApplicationScoped
class CardIssuer {

    private static final Map<String, Integer> DIGIT_OF_REGION =
            Map.of("central", 1, "siberia", 2, "fareast", 3);

    @Inject Readers readers;

    /** A number for a card of the branch, never given before. */
    CardNumber next(Branch branch) {
        int region =
                Optional.ofNullable(DIGIT_OF_REGION.get(branch.region()))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No card digit for region " + branch.region()));
        return CardNumber.of(region, readers.nextSerial());
    }
}
