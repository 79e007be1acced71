package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;

/**
 * What the document of a title tells of its copies.
 *
 * @param copies how many copies are in stock, lent ones included
 * @param available how many of them can be had now
 * @param lendable whether one can be had now
 * @param readingRooms branches where a copy can be read on the spot only
 * @param allOutBranches branches whose lendable copies are all out
 * @param places branch and region of every holding, to find the documents of a branch that moved
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TitleStock(
        int copies,
        int available,
        boolean lendable,
        List<String> branches,
        List<String> availableBranches,
        List<String> readingRooms,
        List<String> allOutBranches,
        List<String> regions,
        List<String> availableRegions,
        List<String> places) {

    /** A copy missing or written off is no copy the network has. */
    private static final Set<CopyState> IN_STOCK =
            Set.of(CopyState.LENDABLE, CopyState.READING_ROOM_ONLY, CopyState.WITHHELD);

    /**
     * @param copies the copies of one title
     * @param out which copies are out
     * @param region the region of a branch, if the branch is known
     */
    static TitleStock of(
            Collection<CopyView> copies, Set<UUID> out, Function<String, Optional<String>> region) {
        var held = copies.stream().filter(copy -> IN_STOCK.contains(copy.state())).toList();
        var lent =
                held.stream()
                        .filter(copy -> copy.state() == CopyState.LENDABLE)
                        .collect(Collectors.partitioningBy(copy -> out.contains(copy.id())));
        var free = lent.get(false);
        var branches = branches(held, copy -> true);
        var freeBranches = branches(free, copy -> true);
        return new TitleStock(
                held.size(),
                free.size(),
                !free.isEmpty(),
                branches,
                freeBranches,
                branches(held, copy -> copy.state() == CopyState.READING_ROOM_ONLY),
                branches(lent.get(true), copy -> !freeBranches.contains(copy.branch())),
                regions(branches, region),
                regions(freeBranches, region),
                branches.stream()
                        .map(code -> TitleIndex.place(code, region.apply(code).orElse("")))
                        .toList());
    }

    private static List<String> regions(
            List<String> branches, Function<String, Optional<String>> region) {
        return branches.stream().flatMap(code -> region.apply(code).stream()).distinct().toList();
    }

    private static List<String> branches(Collection<CopyView> copies, Predicate<CopyView> which) {
        return List.copyOf(
                copies.stream()
                        .filter(which)
                        .map(CopyView::branch)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
