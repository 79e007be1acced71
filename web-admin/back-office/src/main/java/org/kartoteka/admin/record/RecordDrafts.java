package org.kartoteka.admin.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.kernel.security.CallerContext;

/** What the form of a new record begins with, by the day of the place where the caller works. */
@RequestScoped
class RecordDrafts {

    private static final UUID NO_TITLE = new UUID(0, 0);

    @Inject Clock clock;
    @Inject Workplace workplace;
    @Inject CallerContext callers;

    RecordContent content(String library) {
        ZoneId zone = workplace.branch().map(Branch::zone).orElse(ZoneOffset.UTC);
        return NewRecord.of(library, clock, zone);
    }

    RecordVersion version(String library) {
        return new RecordVersion(
                NO_TITLE,
                0,
                library,
                RecordChange.CREATED,
                callers.caller().name(),
                clock.instant(),
                Optional.empty(),
                false);
    }
}
