package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * News of circulation, in its own transaction and each loan once: copies that were lent. The
 * catalogue keeps of them when a copy was last lent and how often what is lent.
 */
public record CopiesLent(List<Lent> loans) {

    public CopiesLent {
        loans = List.copyOf(loans);
    }

    /**
     * A loan.
     *
     * @param branch that has lent it
     * @param day on which it was lent, there
     */
    public record Lent(UUID copy, String branch, LocalDate day) {}
}
