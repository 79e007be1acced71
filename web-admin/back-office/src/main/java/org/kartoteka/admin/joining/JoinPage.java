package org.kartoteka.admin.joining;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The applicant's first page: his requests, and a new one. */
@Named
@RequestScoped
public class JoinPage {

    private static final int SHOWN = 20;

    @EJB JoinRequests requests;
    @Inject Texts texts;

    private String cursor;
    private String fault;
    private Page<JoinRequestView> page;

    /** Begins a request for a library. */
    public String beginLibrary() {
        return begin(JoinKind.LIBRARY);
    }

    /** Begins a request for a branch. */
    public String beginBranch() {
        return begin(JoinKind.BRANCH);
    }

    private String begin(JoinKind kind) {
        try {
            var begun = requests.begin(JoinFields.empty(kind), Optional.empty());
            return "/join-request?faces-redirect=true&id=" + begun.id();
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** The caller's requests, the latest first. */
    public List<JoinRequestView> getRequests() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<JoinRequestView> page() {
        if (page == null) {
            page = requests.own(Optional.ofNullable(cursor).filter(c -> !c.isBlank()), SHOWN);
        }
        return page;
    }

    /** Why nothing was begun; null if there is no reason. */
    public String getFault() {
        return fault;
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
