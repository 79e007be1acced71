package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;

/** The libraries of the network and their branches. Reading is open to everybody. */
public interface LibraryNetwork {

    /** All libraries, by code. */
    List<Library> libraries();

    /** All branches, by code. */
    List<Branch> branches();

    /**
     * The branch with the code. Answered from memory: branches change seldom and are asked often.
     */
    Optional<Branch> branch(String code);

    /**
     * Adds a library or changes its name; for administrators. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link CatalogRefusal}
     */
    Library register(Library library);

    /**
     * Adds a branch or changes it; for administrators. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException see {@link CatalogRefusal}
     */
    Branch open(Branch branch);
}
