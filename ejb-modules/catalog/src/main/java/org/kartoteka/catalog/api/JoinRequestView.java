package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to join the network.
 *
 * @param version grows with every change; who changes it names the one he has seen
 * @param applicant the log-in that has made it
 * @param handler the administrator who has taken it into work last
 * @param branch the branch that came of it
 */
public record JoinRequestView(
        UUID id,
        long version,
        JoinState state,
        JoinForm form,
        String applicant,
        Optional<String> handler,
        Optional<String> branch,
        List<JoinDocument> documents,
        Instant madeAt,
        Instant changedAt) {

    public JoinRequestView {
        documents = List.copyOf(documents);
    }
}
