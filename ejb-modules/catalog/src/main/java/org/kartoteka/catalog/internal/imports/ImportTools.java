package org.kartoteka.catalog.internal.imports;

import java.time.Clock;
import java.util.function.Function;
import org.kartoteka.catalog.domain.CopyPlaces;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/**
 * What an import needs of the house.
 *
 * @param places tells where the copies of an import go
 */
record ImportTools(
        Database database,
        Transactions transactions,
        Outbox outbox,
        Clock clock,
        ImportJobs jobs,
        Function<ImportJob, CopyPlaces> places,
        ImportMeter meter) {}
