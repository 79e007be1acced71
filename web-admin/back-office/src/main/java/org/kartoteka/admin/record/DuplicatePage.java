package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.Duplicates;
import org.kartoteka.catalog.api.MergeTitles;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordText;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.error.RefusedException;

/** Two titles side by side, to be made one or to be told apart. */
@Named
@RequestScoped
public class DuplicatePage {

    private static final String MISSING = "/missing?faces-redirect=true";
    private static final String LIST = "/duplicates?faces-redirect=true&library=";

    /**
     * The fields of one tag on both sides.
     *
     * @param differs whether the sides do not say the same
     */
    public record Line(String tag, List<String> left, List<String> right, boolean differs) {}

    @Inject Records records;
    @Inject Copies copies;
    @Inject Duplicates duplicates;
    @Inject Texts texts;

    private String one = "";
    private String other = "";
    private long oneSeen;
    private long otherSeen;
    private boolean takeOver = true;
    private RecordText left;
    private RecordText right;
    private String fault;

    /** Finds both titles, or leads to the page that says that one is not there. */
    public String enter() {
        if (!isId(one) || !isId(other)) {
            return MISSING;
        }
        try {
            left = records.find(UUID.fromString(one));
            right = records.find(UUID.fromString(other));
            return null;
        } catch (RefusedException gone) {
            return MISSING;
        }
    }

    /** Keeps the left title; the right one goes. */
    public String keepLeft() {
        return merge(one, oneSeen, other, otherSeen);
    }

    /** Keeps the right title; the left one goes. */
    public String keepRight() {
        return merge(other, otherSeen, one, oneSeen);
    }

    private String merge(String kept, long keptVersion, String dropped, long droppedVersion) {
        try {
            duplicates.merge(
                    new MergeTitles(
                            UUID.fromString(kept),
                            keptVersion,
                            UUID.fromString(dropped),
                            droppedVersion,
                            takeOver));
            return list(UUID.fromString(kept));
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** The list that the pair stood on. */
    private String list(UUID title) {
        return LIST + records.find(title).version().library();
    }

    /** Notes that they are two books. */
    public String tellApart() {
        try {
            duplicates.dismiss(UUID.fromString(one), UUID.fromString(other));
            return list(UUID.fromString(one));
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** The fields of both, tag by tag. */
    public List<Line> getLines() {
        if (left == null || right == null) {
            return List.of();
        }
        var tags = new TreeSet<String>();
        left.content().fields().forEach(field -> tags.add(field.tag()));
        right.content().fields().forEach(field -> tags.add(field.tag()));
        var lines = new ArrayList<Line>();
        for (var tag : tags) {
            var mine = written(left, tag);
            var its = written(right, tag);
            lines.add(new Line(tag, mine, its, !mine.equals(its)));
        }
        return lines;
    }

    private static List<String> written(RecordText record, String tag) {
        return record.content().fields().stream()
                .filter(field -> field.tag().equals(tag))
                .map((RecordField field) -> DifferenceLine.written(field))
                .toList();
    }

    /** How many copies the left title has. */
    public int getLeftCopies() {
        return copies.ofTitle(left.version().titleId()).size();
    }

    /** How many copies the right title has. */
    public int getRightCopies() {
        return copies.ofTitle(right.version().titleId()).size();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    /** The left title. */
    public RecordText getLeft() {
        return left;
    }

    /** The right title. */
    public RecordText getRight() {
        return right;
    }

    /** Why nothing was done; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** The id of the left title. */
    public String getOne() {
        return one;
    }

    /** The id of the left title. */
    public void setOne(String id) {
        one = id == null ? "" : id;
    }

    /** The id of the right title. */
    public String getOther() {
        return other;
    }

    /** The id of the right title. */
    public void setOther(String id) {
        other = id == null ? "" : id;
    }

    /** The version of the left title that the page shows. */
    public long getOneSeen() {
        return left == null ? oneSeen : left.version().version();
    }

    /** The version of the left title that the page showed. */
    public void setOneSeen(long version) {
        oneSeen = version;
    }

    /** The version of the right title that the page shows. */
    public long getOtherSeen() {
        return right == null ? otherSeen : right.version().version();
    }

    /** The version of the right title that the page showed. */
    public void setOtherSeen(long version) {
        otherSeen = version;
    }

    /** Whether the title that stays gets the fields that only the other one has. */
    public boolean isTakeOver() {
        return takeOver;
    }

    /** Whether the title that stays gets the fields that only the other one has. */
    public void setTakeOver(boolean take) {
        takeOver = take;
    }
}
