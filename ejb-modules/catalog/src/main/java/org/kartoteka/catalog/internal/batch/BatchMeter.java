package org.kartoteka.catalog.internal.batch;

/** Is told how a batch edit goes. */
interface BatchMeter {

    /** Some records were worked through. */
    void committed(boolean undoing, BatchCounts counts);
}
