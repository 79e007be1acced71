package org.kartoteka.search.internal.query;

import jakarta.ejb.EJBException;
import java.util.Optional;
import org.kartoteka.readers.api.AgeGate;

/** A gate that a test opens. */
final class GateByHand implements AgeGate {

    boolean open;
    boolean silent;

    @Override
    public boolean opensForAdults() {
        if (silent) {
            throw new EJBException("The database is away");
        }
        return open;
    }

    @Override
    public void requireFor(Optional<String> ageMark) {
        throw new UnsupportedOperationException();
    }
}
