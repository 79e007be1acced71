package org.kartoteka.catalog.internal.batch;

import java.time.Clock;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/** What a batch edit needs of the house. */
record BatchTools(
        Database database,
        Transactions transactions,
        Outbox outbox,
        Clock clock,
        BatchJobs jobs,
        BatchMeter meter) {}
