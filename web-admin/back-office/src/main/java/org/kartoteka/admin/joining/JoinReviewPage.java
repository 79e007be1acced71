package org.kartoteka.admin.joining;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.JoinDecision;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinReview;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;

/** The page on which an administrator decides on a request. */
@Named
@ViewScoped
public class JoinReviewPage implements Serializable {

    private static final int STEPS = 100;

    @EJB transient JoinReview review;
    @Inject transient Texts texts;

    private String id;
    private String words;
    private String fault;
    private transient JoinRequestView request;

    /** Finds the request, or leads to the page that says there is none. */
    public String enter() {
        return getRequest() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Takes it into work. */
    public void take() {
        turn(() -> review.take(id(), getRequest().version()));
    }

    /** Gives it back with remarks. */
    public void giveBack() {
        turn(() -> review.giveBack(decision()));
    }

    /** Approves it. */
    public void approve() {
        turn(() -> review.approve(decision()));
    }

    /** Refuses it. */
    public void refuse() {
        turn(() -> review.refuse(decision()));
    }

    private JoinDecision decision() {
        return new JoinDecision(id(), getRequest().version(), words == null ? "" : words);
    }

    /** Whoever comes too late sees at once what the other one has made of it. */
    private void turn(Supplier<JoinRequestView> turning) {
        fault = null;
        try {
            request = turning.get();
            words = null;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                request = null;
            }
        }
    }

    private UUID id() {
        return UUID.fromString(id);
    }

    /** The request; null if there is none. */
    public JoinRequestView getRequest() {
        if (request == null && id != null && id.matches(JoinFields.ID)) {
            request = review.find(id()).orElse(null);
        }
        return request;
    }

    /** Whether it waits for somebody. */
    public boolean isWaiting() {
        return getRequest().state() == JoinState.SENT;
    }

    /** Whether it may be decided on. */
    public boolean isDecidable() {
        return getRequest().state() == JoinState.IN_WORK;
    }

    /** What it says. */
    public List<Fact> getFacts() {
        return Fact.of(getRequest().form());
    }

    /** What happened to it. */
    public List<JoinStep> getSteps() {
        return review.history(id(), Optional.empty(), STEPS).items();
    }

    /** Why nothing was done; null if there is no reason. */
    public String getFault() {
        return fault;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String asked) {
        id = asked;
    }

    /** Remarks or the reason. */
    public String getWords() {
        return words;
    }

    /** Remarks or the reason. */
    public void setWords(String text) {
        words = text;
    }
}
