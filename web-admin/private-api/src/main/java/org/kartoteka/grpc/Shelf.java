package org.kartoteka.grpc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.grpc.catalog.v1.Copy;
import org.kartoteka.kernel.error.RefusedException;

/** Copies as the catalogue knows them, and whether circulation has lent them. */
final class Shelf {

    private final Titles titles;
    private final Copies copies;
    private final LoanBook loans;

    Shelf(Titles titles, Copies copies, LoanBook loans) {
        this.titles = titles;
        this.copies = copies;
        this.loans = loans;
    }

    /**
     * The copies of a title that are not written off.
     *
     * @throws RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    List<Copy> of(UUID title) {
        var found = copies.ofTitle(title);
        if (found.isEmpty() && titles.find(title).isEmpty()) {
            throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.toString());
        }
        return shown(found, out(found));
    }

    /** The same of several titles, in their order; two queries however many. */
    Map<UUID, List<Copy>> of(Collection<UUID> wanted) {
        var found = copies.ofTitles(wanted);
        var out = out(found.values().stream().flatMap(List::stream).toList());
        var all = new LinkedHashMap<UUID, List<Copy>>();
        wanted.forEach(title -> all.put(title, shown(found.getOrDefault(title, List.of()), out)));
        return all;
    }

    /**
     * The copy with the barcode, also a written-off one.
     *
     * @throws RefusedException {@link CirculationRefusal#COPY_UNKNOWN}
     */
    Copy withBarcode(String barcode) {
        var copy =
                copies.byBarcode(barcode)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                CirculationRefusal.COPY_UNKNOWN, barcode));
        return CatalogMessages.copy(copy, !out(List.of(copy)).isEmpty());
    }

    private Set<UUID> out(Collection<CopyView> all) {
        return loans.out(all.stream().map(CopyView::id).toList());
    }

    private static List<Copy> shown(List<CopyView> all, Set<UUID> out) {
        return all.stream()
                .filter(copy -> copy.state() != CopyState.WRITTEN_OFF)
                .map(copy -> CatalogMessages.copy(copy, out.contains(copy.id())))
                .toList();
    }
}
