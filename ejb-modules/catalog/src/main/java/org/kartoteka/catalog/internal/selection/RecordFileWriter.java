package org.kartoteka.catalog.internal.selection;

import java.io.Closeable;
import java.io.IOException;

/** Writes records to a file, one after the other; closing it completes the file. */
interface RecordFileWriter extends Closeable {

    /** The column of {@code catalog.title t} that is written. */
    String column();

    /**
     * Adds a record.
     *
     * @param content what the column has
     * @return whether the form can hold it; if not, the file is as it was
     */
    boolean write(String content) throws IOException;
}
