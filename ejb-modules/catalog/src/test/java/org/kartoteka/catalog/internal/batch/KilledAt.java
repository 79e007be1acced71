package org.kartoteka.catalog.internal.batch;

import java.util.function.Supplier;
import org.kartoteka.catalog.internal.Transactions;

/** Lets some transactions commit and kills the worker right before the commit of the next one. */
final class KilledAt implements Transactions {

    /** The worker dies with its node: nothing catches this. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final Transactions transactions;
    private int left;

    KilledAt(Transactions transactions, int number) {
        this.transactions = transactions;
        this.left = number;
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        left--;
        return transactions.inNew(
                () -> {
                    T result = work.get();
                    if (left == 0) {
                        throw new Killed();
                    }
                    return result;
                });
    }
}
