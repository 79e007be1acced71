package org.kartoteka.catalog.internal.batch;

import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.RecordFault;

/** A record that was left as it was. */
record LeftOut(UUID title, List<RecordFault> faults) {}
