package org.kartoteka.catalog.internal.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.JoinDocument;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinState;

/** A request as its row has it, without its documents. */
record JoinRow(
        UUID id,
        long version,
        JoinState state,
        JoinForm form,
        String applicant,
        Optional<String> handler,
        Optional<String> branch,
        Instant madeAt,
        Instant changedAt) {

    JoinRow become(JoinState next, Instant now) {
        return new JoinRow(id, version + 1, next, form, applicant, handler, branch, madeAt, now);
    }

    JoinRow with(JoinForm other) {
        return new JoinRow(
                id, version, state, other, applicant, handler, branch, madeAt, changedAt);
    }

    JoinRow inHandsOf(String administrator) {
        return new JoinRow(
                id,
                version,
                state,
                form,
                applicant,
                Optional.of(administrator),
                branch,
                madeAt,
                changedAt);
    }

    JoinRow opened(String code) {
        return new JoinRow(
                id, version, state, form, applicant, handler, Optional.of(code), madeAt, changedAt);
    }

    JoinRequestView view(List<JoinDocument> documents) {
        return new JoinRequestView(
                id, version, state, form, applicant, handler, branch, documents, madeAt, changedAt);
    }
}
