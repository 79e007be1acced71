package org.kartoteka.doors;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import java.util.function.Supplier;
import org.kartoteka.kernel.security.Roles;

/** Does what it is told with the rights of an administrator, in one transaction. */
@Stateless
@RunAs(Roles.ADMIN)
public class Administrator {

    /** For the container. */
    public Administrator() {}

    /** Does it and gives back what came of it. */
    public <T> T does(Supplier<T> act) {
        return act.get();
    }
}
