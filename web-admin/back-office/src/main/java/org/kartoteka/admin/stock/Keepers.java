package org.kartoteka.admin.stock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;

/** Who of the staff keeps the books; what others may not do is not offered to them. */
@RequestScoped
public class Keepers {

    private static final Set<String> KEEP = Set.of(Roles.CATALOGUER, Roles.ADMIN);

    @Inject CallerContext callers;

    /** Whether the caller may add copies and write them off. */
    public boolean mayChangeBooks() {
        return callers.caller().roles().stream().anyMatch(KEEP::contains);
    }
}
