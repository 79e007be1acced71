package org.kartoteka.catalog.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kartoteka.catalog.api.Branch;

/**
 * Which branch of a library a file means. Files name places as the library's old system did, so a
 * place is understood if it is an alias, a branch's code (with or without the library's own code
 * before it) or a branch's name, in any case of letters; anything else goes to the branch that was
 * chosen for the import, or else to the library's first.
 */
public final class CopyPlaces {

    /**
     * Where a copy goes.
     *
     * @param understood whether the file said so; else it is only where unknown places go
     */
    public record Place(String branch, boolean understood) {}

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, String> branches = new HashMap<>();
    private final Optional<String> otherwise;

    /**
     * @param branches the library's branches, the first one first
     * @param aliases places as the files name them, with the codes of their branches
     * @param chosen where places go that are not understood
     */
    public CopyPlaces(List<Branch> branches, Map<String, String> aliases, Optional<String> chosen) {
        for (var branch : branches) {
            this.branches.putIfAbsent(folded(branch.name()), branch.code());
        }
        for (var branch : branches) {
            var prefix = branch.library() + "-";
            if (branch.code().startsWith(prefix)) {
                var rest = branch.code().substring(prefix.length());
                this.branches.put(folded(rest), branch.code());
            }
        }
        branches.forEach(branch -> this.branches.put(folded(branch.code()), branch.code()));
        aliases.forEach((place, code) -> addAlias(branches, place, code));
        this.otherwise = chosen.or(() -> branches.stream().findFirst().map(Branch::code));
    }

    private void addAlias(List<Branch> known, String place, String code) {
        if (known.stream().anyMatch(branch -> branch.code().equals(code))) {
            branches.put(folded(place), code);
        }
    }

    /**
     * The branch meant by the first of the places that is understood; empty only if the library has
     * no branch at all.
     */
    public Optional<Place> find(List<String> places) {
        return places.stream()
                .map(place -> branches.get(folded(place)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(branch -> new Place(branch, true))
                .or(() -> otherwise.map(branch -> new Place(branch, false)));
    }

    private static String folded(String text) {
        return SPACES.matcher(text.strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
