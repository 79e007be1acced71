package org.kartoteka.admin.desk;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Incidents;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.kernel.security.AccessRefusal;
import org.primefaces.PrimeFaces;

/** The page of the desk: takes the scans that the browser sends and shows what came of them. */
@Named
@ViewScoped
public class Desk implements Serializable {

    /** What the browser may call a scan: its own random UUID. */
    private static final String KEY = "[0-9a-f-]{36}";

    @Inject transient DeskWork work;
    @Inject transient Clock clock;
    @Inject transient Workplace workplace;
    @Inject transient Incidents incidents;

    private transient DeskSession session;

    /** Where the desk goes when no branch is chosen: to the choice. */
    public String enter() {
        if (workplace.branch().isEmpty()) {
            return "/branch?faces-redirect=true";
        }
        return null;
    }

    /** Takes one scan: parameters {@code text} and {@code key}. */
    public void scan() {
        var key = parameter("key");
        var text = parameter("text");
        if (!key.matches(KEY)) {
            return;
        }
        var line = handle(text, key);
        answer("tone", line.map(l -> l.tone().css()).orElse(""));
        answer("key", key);
        tellState();
    }

    /** Goes on where the browser was before the page was loaded anew. */
    public void resume() {
        var mode =
                Arrays.stream(Mode.values())
                        .filter(m -> m.name().equals(parameter("mode")))
                        .findFirst();
        session().resume(parameter("card"), mode.orElse(Mode.TAKE_BACK));
        answer("key", parameter("key"));
        tellState();
    }

    private Optional<JournalLine> handle(String text, String key) {
        try {
            return session().handle(text, key);
        } catch (EJBAccessException denied) {
            work.denied("back-office.desk", AccessRefusal.WRONG_ROLE.name());
            return Optional.of(
                    session().note(text, key, Answer.no(AccessRefusal.WRONG_ROLE, List.of())));
        } catch (EJBException failed) {
            var id = incidents.log(failed);
            return Optional.of(
                    session().note(text, key, Answer.no("desk.failed").and("desk.incident", id)));
        }
    }

    /** The branch may be changed in another window; a desk of another branch starts anew. */
    private DeskSession session() {
        var branch = workplace.branch().orElseThrow();
        if (session == null || !session.branch().code().equals(branch.code())) {
            session = new DeskSession(branch, work, clock);
        }
        return session;
    }

    private void tellState() {
        answer("card", getReader() == null ? "" : getReader().view().card());
        answer("mode", session().mode().name());
    }

    private static void answer(String name, String value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    private static String parameter(String name) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return Optional.ofNullable(external.getRequestParameterMap().get(name)).orElse("");
    }

    /** The open reader; null if none is. */
    public OpenReader getReader() {
        return session().reader().orElse(null);
    }

    /** Whether the next copy is lent. */
    public boolean isLending() {
        return session().mode() == Mode.LEND;
    }

    /** The last acts, the newest first. */
    public List<JournalLine> getJournal() {
        return session().journal();
    }

    /** The last act; null before the first. */
    public JournalLine getLast() {
        return session().last().orElse(null);
    }
}
