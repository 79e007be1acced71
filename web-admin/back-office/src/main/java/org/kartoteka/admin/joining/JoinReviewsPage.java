package org.kartoteka.admin.joining;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinReview;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.kernel.page.Page;

/** The administrators' list of requests. */
@Named
@RequestScoped
public class JoinReviewsPage {

    private static final int SHOWN = 20;

    @EJB JoinReview review;

    private String state;
    private String cursor;
    private Page<JoinRequestView> page;

    /** The requests in the state, the oldest first. */
    public List<JoinRequestView> getRequests() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<JoinRequestView> page() {
        if (page == null) {
            var start = Optional.ofNullable(cursor).filter(c -> !c.isBlank());
            page = review.in(JoinState.valueOf(getState()), start, SHOWN);
        }
        return page;
    }

    /** The states that an administrator may look at. */
    public List<String> getStates() {
        return Stream.of(JoinState.values())
                .filter(one -> one != JoinState.DRAFT)
                .map(JoinState::name)
                .toList();
    }

    /** The state asked for; those that wait if none is. */
    public String getState() {
        return state != null && getStates().contains(state) ? state : JoinState.SENT.name();
    }

    /** The state asked for. */
    public void setState(String name) {
        state = name;
    }

    /** Where the list starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the list starts. */
    public void setCursor(String start) {
        cursor = start;
    }
}
