package org.kartoteka.catalog.marc;

import java.io.IOException;
import java.util.Optional;

/** Finds the borders of records in a container; always moves forward. */
interface RecordSplitter {

    /** The next record, or nothing at the end of the file. */
    Optional<RawRecord> next() throws IOException;
}
