package org.kartoteka.admin.guard;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.EditionMarks;
import org.kartoteka.catalog.api.MarkChange;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** The age mark and the other marks of a title: what they are, who put them on, and why. */
@Named
@ViewScoped
public class MarksPage implements Serializable {

    private static final int SHOWN = 20;
    private static final List<String> AGES = List.of("0+", "6+", "12+", "16+", "18+");

    @EJB transient EditionMarks marks;
    @EJB transient Titles titles;
    @Inject transient Texts texts;

    private String id;
    private String cursor;
    private String age;
    private long seen;
    private String mark = EditionMark.HERITAGE.name();
    private String reason;
    private String fault;
    private boolean done;
    private transient TitleView title;
    private transient Page<MarkChange> changes;

    /** Finds the title, or leads to the page that says there is none. */
    public String enter() {
        if (getTitle() == null) {
            return "/missing?faces-redirect=true";
        }
        age = title.ageMark().orElse("");
        seen = title.version();
        return null;
    }

    /** Gives the title the age mark chosen. */
    public void putAge() {
        attempt(
                () -> {
                    var wanted = Optional.ofNullable(age).filter(text -> !text.isEmpty());
                    seen = marks.putAge(UUID.fromString(id), wanted, seen).version();
                });
    }

    /** Puts the mark chosen on. */
    public void put() {
        attempt(
                () -> {
                    var why = reason == null ? "" : reason;
                    marks.put(UUID.fromString(id), EditionMark.valueOf(mark), why);
                    reason = null;
                });
    }

    /** Takes a mark off. */
    public void remove(EditionMark borne) {
        attempt(() -> marks.remove(UUID.fromString(id), borne));
    }

    private void attempt(Runnable act) {
        fault = null;
        done = false;
        try {
            act.run();
            done = true;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        title = null;
        changes = null;
    }

    /** The title; null if there is none. */
    public TitleView getTitle() {
        if (title == null && id != null && id.matches("[0-9a-f-]{36}")) {
            title = titles.find(UUID.fromString(id)).orElse(null);
        }
        return title;
    }

    /** The marks beside the age mark. */
    public List<MarkView> getMarks() {
        return marks.of(UUID.fromString(id));
    }

    /** What was done to them, the latest first. */
    public List<MarkChange> getChanges() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<MarkChange> page() {
        if (changes == null) {
            var from = Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
            changes = marks.history(UUID.fromString(id), from, SHOWN);
        }
        return changes;
    }

    /** The age marks: what is shown, and the mark. */
    public Map<String, Object> getAges() {
        var ages = new LinkedHashMap<String, Object>();
        ages.put(texts.of("marks.no-age"), "");
        AGES.forEach(one -> ages.put(one, one));
        return ages;
    }

    /** The other marks: what is shown, and the mark. */
    public Map<String, Object> getChoices() {
        var choices = new LinkedHashMap<String, Object>();
        for (var one : EditionMark.values()) {
            choices.put(texts.of("mark." + one.name()), one.name());
        }
        return choices;
    }

    /** Why nothing was changed; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** Whether something was changed just now. */
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

    /** Where the page of the history starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page of the history starts. */
    public void setCursor(String start) {
        cursor = start;
    }

    /** The age mark. */
    public String getAge() {
        return age;
    }

    /** The age mark. */
    public void setAge(String chosen) {
        age = chosen;
    }

    /** The mark to be put on. */
    public String getMark() {
        return mark;
    }

    /** The mark to be put on. */
    public void setMark(String chosen) {
        mark = chosen;
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
