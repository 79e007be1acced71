package org.kartoteka.catalog.internal.imports;

import java.time.Duration;

/** Is told how an import goes. */
interface ImportMeter {

    /** A batch was committed; it took so long from reading to commit. */
    void committed(ImportCounts counts, Duration took);

    /** How much of the file is done, from 0 to 1; 0 while nothing is imported. */
    void progress(double share);
}
