package org.kartoteka.doors;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.kartoteka.kernel.security.Roles;

/** Does what it is told with the rights of a librarian, in the transaction of who tells it. */
@Stateless
@RunAs(Roles.LIBRARIAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Librarian {

    /** For the container. */
    public Librarian() {}

    /** Does it and gives back what came of it. */
    public <T> T does(Supplier<T> act) {
        return act.get();
    }
}
