package org.kartoteka.search.internal.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;

/** Asks the doors of catalogue and circulation for the present state of titles. */
@ApplicationScoped
class CatalogueReader {

    @Inject Titles titles;
    @Inject Copies copies;
    @Inject LoanBook loans;
    @Inject LibraryNetwork network;

    /** The documents of those of the titles that are there; three queries however many. */
    Map<UUID, TitleDocument> read(Collection<UUID> ids) {
        var found = titles.findAll(ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        var held = copies.ofTitles(found.keySet());
        var regions = new HashMap<String, Optional<String>>();
        var documents =
                new TitleDocuments(
                        held, out(held), code -> regions.computeIfAbsent(code, this::region));
        return found.values().stream()
                .map(documents::of)
                .collect(Collectors.toMap(TitleDocument::id, document -> document));
    }

    private Optional<String> region(String branch) {
        return network.branch(branch).map(Branch::region);
    }

    private Set<UUID> out(Map<UUID, List<CopyView>> held) {
        var lendable =
                held.values().stream()
                        .flatMap(List::stream)
                        .filter(copy -> copy.state() == CopyState.LENDABLE)
                        .map(CopyView::id)
                        .toList();
        return lendable.isEmpty() ? Set.of() : loans.out(lendable);
    }
}
