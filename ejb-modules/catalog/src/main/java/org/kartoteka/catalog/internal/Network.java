package org.kartoteka.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;

/** The libraries and branches as they were at one moment, by code. */
public record Network(List<Library> libraries, List<Branch> branches, Map<String, Branch> byCode) {

    static Network of(List<Library> libraries, List<Branch> branches) {
        return new Network(
                List.copyOf(libraries),
                List.copyOf(branches),
                branches.stream()
                        .collect(Collectors.toUnmodifiableMap(Branch::code, Function.identity())));
    }

    /** The branch with the code. */
    public Optional<Branch> branch(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The branches of a library, by code. */
    public List<Branch> branchesOf(String library) {
        return branches.stream().filter(branch -> branch.library().equals(library)).toList();
    }

    /** Whether there is such a library. */
    public boolean knows(String library) {
        return libraries.stream().anyMatch(known -> known.code().equals(library));
    }
}
