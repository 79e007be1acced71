package org.kartoteka.catalog.internal;

import java.util.function.Supplier;

/** Makes statements one act. */
public interface Transactions {

    /**
     * Does the work in a transaction of its own: all of it stands, or, if it throws, nothing.
     *
     * @return what the work returned
     */
    <T> T inNew(Supplier<T> work);
}
