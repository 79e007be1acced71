package org.kartoteka.admin.joining;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kartoteka.admin.page.Said;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.error.RefusedException;

/** The page of an applicant's request: its form, its documents, what happened to it. */
@Named
@ViewScoped
public class JoinRequestPage implements Serializable {

    private static final int STEPS = 100;

    @EJB transient JoinRequests requests;
    @EJB transient LibraryNetwork network;
    @Inject transient Texts texts;

    private final JoinFields fields = new JoinFields();
    private final HashMap<String, String> faults = new HashMap<>();
    private String id;
    private String fault;
    private String notice;
    private transient JoinRequestView request;

    /** Finds the request, or leads to the page that says there is none. */
    public String enter() {
        if (getRequest() == null) {
            return "/missing?faces-redirect=true";
        }
        fields.fill(request.form());
        return null;
    }

    /** Keeps what is typed. */
    public void save() {
        change(() -> requests.save(id(), getRequest().version(), fields.form()), "join.saved");
    }

    /** Keeps it and sends it. */
    public void send() {
        change(() -> requests.save(id(), getRequest().version(), fields.form()), "join.saved");
        if (fault == null) {
            change(() -> requests.send(id(), getRequest().version()), "join.sent");
        }
    }

    /** Gives it up. */
    public void withdraw() {
        change(() -> requests.withdraw(id(), getRequest().version()), "join.withdrawn");
    }

    /** Fills in a free code. */
    public void propose() {
        forget();
        var form = fields.form();
        var place = form.city().isBlank() ? form.name() : form.city();
        boolean branch = form.kind() == JoinKind.BRANCH;
        if (branch ? form.library().isBlank() : place.isBlank()) {
            fault = texts.of(branch ? "join.library-first" : "join.city-first");
        } else {
            fields.values().put("code", requests.proposal(form.kind(), form.library(), place));
        }
    }

    /** Takes a document off. */
    public void detach(UUID document) {
        forget();
        try {
            requests.detach(id(), document);
            reload();
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    /** Looks again what is attached. */
    public void reload() {
        request = null;
    }

    private void change(Supplier<JoinRequestView> act, String said) {
        forget();
        try {
            request = act.get();
            notice = texts.of(said);
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            refused.faults()
                    .forEach(
                            one ->
                                    faults.putIfAbsent(
                                            one.place().substring(1),
                                            texts.say(Said.of(one.refusal(), one.arguments()))));
        }
    }

    private void forget() {
        fault = null;
        notice = null;
        faults.clear();
    }

    private UUID id() {
        return UUID.fromString(id);
    }

    /** The request; null if there is none. */
    public JoinRequestView getRequest() {
        if (request == null && id != null && id.matches(JoinFields.ID)) {
            request = requests.find(id()).orElse(null);
        }
        return request;
    }

    /** Whether it may be changed. */
    public boolean isOpen() {
        return getRequest().state().isOpen();
    }

    /** Whether it may still be given up. */
    public boolean isRevocable() {
        return !getRequest().state().isOver();
    }

    /** Whether it asks for a branch. */
    public boolean isBranch() {
        return fields.kind() == JoinKind.BRANCH;
    }

    /** What is typed, by the name of the field. */
    public Map<String, String> getValues() {
        return fields.values();
    }

    /** What is wrong, by the name of the field. */
    public Map<String, String> getFaults() {
        return faults;
    }

    /** What it says, to be read. */
    public List<Fact> getFacts() {
        return Fact.of(getRequest().form());
    }

    /** What happened to it. */
    public List<JoinStep> getSteps() {
        return requests.history(id(), Optional.empty(), STEPS).items();
    }

    /** The libraries of the network. */
    public List<Library> getLibraries() {
        return network.libraries();
    }

    /** The time zones to choose from. */
    public List<String> getZones() {
        return JoinFields.ZONES;
    }

    /** How many bytes a document may have. */
    public int getLargest() {
        return JoinRequests.LARGEST_DOCUMENT;
    }

    /** Why nothing was done; null if there is no reason. */
    public String getFault() {
        return fault;
    }

    /** What was done; null if nothing was. */
    public String getNotice() {
        return notice;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String asked) {
        id = asked;
    }
}
