package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;

/** The versions of a record: who, when, what; two of them compared; an earlier one restored. */
@Named
@RequestScoped
public class VersionsPage {

    private static final int SHOWN = 50;

    @Inject Records records;
    @Inject CallerContext callers;
    @Inject Texts texts;

    private String id = "";
    private String cursor = "";
    private long older;
    private long newer;
    private Page<RecordVersion> versions = new Page<>(List.of(), Optional.empty());
    private long seen;
    private List<DifferenceLine> differences = List.of();
    private String fault;

    /** Finds the versions and compares two of them: those asked for, or the last two. */
    public String enter() {
        if (!id.matches("[0-9a-f-]{36}")) {
            return "/missing?faces-redirect=true";
        }
        try {
            var from = Optional.of(cursor).filter(c -> !c.isEmpty());
            versions = records.versions(UUID.fromString(id), from, SHOWN);
            compare();
            return null;
        } catch (RefusedException refused) {
            return "/missing?faces-redirect=true";
        }
    }

    private void compare() {
        var shown = versions.items();
        if (newer == 0 && older == 0 && shown.size() > 1) {
            newer = shown.get(0).version();
            older = shown.get(1).version();
        }
        if (newer > 0) {
            differences =
                    records
                            .compare(
                                    UUID.fromString(id),
                                    Math.min(older, newer),
                                    Math.max(older, newer))
                            .stream()
                            .map(DifferenceLine::of)
                            .toList();
        }
    }

    /**
     * Makes the older version the present one again, if the record is still as this page shows it.
     */
    public String restore() {
        try {
            records.restore(UUID.fromString(id), older, seen);
            return "/versions?faces-redirect=true&id=" + id;
        } catch (RefusedException refused) {
            fault = texts.of(refused);
            return null;
        }
    }

    /** Whether this caller may restore. */
    public boolean isAllowed() {
        var caller = callers.caller();
        return caller.is(Roles.CATALOGUER) || caller.is(Roles.ADMIN);
    }

    /** The versions of this page, newest first. */
    public List<RecordVersion> getVersions() {
        return versions.items();
    }

    /** Where the older versions start; null if there are none. */
    public String getNext() {
        return versions.next().orElse(null);
    }

    /** The number of the present version. */
    public long getPresent() {
        return versions.items().isEmpty() ? 0 : versions.items().get(0).version();
    }

    /** The version that the page showed as the present one. */
    public long getSeen() {
        return versions.items().isEmpty() ? seen : getPresent();
    }

    /** The version that the page showed as the present one. */
    public void setSeen(long version) {
        seen = version;
    }

    /** What the two compared versions do not have in common. */
    public List<DifferenceLine> getDifferences() {
        return differences;
    }

    /** Why nothing was restored; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** The title. */
    public String getId() {
        return id;
    }

    /** The title. */
    public void setId(String asked) {
        id = asked == null ? "" : asked;
    }

    /** Where the list starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the list starts. */
    public void setCursor(String start) {
        cursor = start == null ? "" : start;
    }

    /** The older of the compared versions; 0 for none. */
    public long getOlder() {
        return older;
    }

    /** The older of the compared versions; 0 for none. */
    public void setOlder(long version) {
        older = version;
    }

    /** The newer of the compared versions; 0 for none. */
    public long getNewer() {
        return newer;
    }

    /** The newer of the compared versions; 0 for none. */
    public void setNewer(long version) {
        newer = version;
    }
}
