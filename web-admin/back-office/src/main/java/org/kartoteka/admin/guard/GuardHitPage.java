package org.kartoteka.admin.guard;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.DecideHit;
import org.kartoteka.catalog.api.DescriptionForm;
import org.kartoteka.catalog.api.Descriptions;
import org.kartoteka.catalog.api.HitDecision;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.kernel.error.RefusedException;

/** A title beside the line of a list that may mean it, and the decision. */
@Named
@ViewScoped
public class GuardHitPage implements Serializable {

    @EJB transient RestrictedLists lists;
    @EJB transient Descriptions descriptions;
    @Inject transient Texts texts;

    private String id;
    private String state;
    private String reason;
    private String fault;
    private boolean done;
    private transient RestrictedHit hit;

    /** Finds the hit, or leads to the page that says there is none. */
    public String enter() {
        return getHit() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Decides as chosen. */
    public void decide() {
        fault = null;
        done = false;
        if (state == null || state.isEmpty() || reason == null || reason.isBlank()) {
            fault = texts.of("guard.decision-needed");
            return;
        }
        try {
            var order = new DecideHit(UUID.fromString(id), HitState.valueOf(state), reason);
            hit = lists.decide(order);
            reason = null;
            done = true;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    /** The hit; null if there is none. */
    public RestrictedHit getHit() {
        if (hit == null && id != null && id.matches("[0-9a-f-]{36}")) {
            hit = lists.hit(UUID.fromString(id)).orElse(null);
        }
        return hit;
    }

    /** The title as the standard describes it; short if it was withdrawn. */
    public String getDescription() {
        try {
            return descriptions.describe(getHit().title().id(), DescriptionForm.FULL).text();
        } catch (RefusedException withdrawn) {
            return getHit().title().title();
        }
    }

    /** What was decided so far, the latest first. */
    public List<HitDecision> getDecisions() {
        return lists.decisions(UUID.fromString(id));
    }

    /** The decisions to choose from: what is shown, and the state. */
    public Map<String, Object> getChoices() {
        var choices = new LinkedHashMap<String, Object>();
        Stream.of(HitState.values())
                .filter(HitState::isDecision)
                .forEach(one -> choices.put(texts.of("hit-decision." + one.name()), one.name()));
        return choices;
    }

    /** Why nothing was decided; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** Whether it was decided just now. */
    public boolean isDone() {
        return done;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String asked) {
        id = asked;
    }

    /** The decision. */
    public String getState() {
        return state;
    }

    /** The decision. */
    public void setState(String chosen) {
        state = chosen;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** Why. */
    public void setReason(String words) {
        reason = words;
    }
}
