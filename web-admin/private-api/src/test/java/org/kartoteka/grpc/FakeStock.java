package org.kartoteka.grpc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/** Titles, their copies and the copies that are out, all in memory. */
final class FakeStock {

    final List<TitleView> titles = new ArrayList<>();
    final List<CopyView> copies = new ArrayList<>();
    final Set<UUID> lent = new HashSet<>();

    TitleView title(String name) {
        var none = Optional.<String>empty();
        var title =
                new TitleView(
                        UUID.randomUUID(),
                        3,
                        "TVR",
                        name,
                        none,
                        List.of("Никитин, А."),
                        none,
                        Optional.of("Тверь"),
                        none,
                        Optional.of(1986),
                        none,
                        none,
                        List.of(),
                        List.of("rus"),
                        List.of("путешествия"),
                        none,
                        none,
                        none,
                        none);
        titles.add(title);
        return title;
    }

    CopyView copy(TitleView title, String barcode, CopyState state) {
        var copy =
                new CopyView(
                        UUID.randomUUID(),
                        title.id(),
                        "TVR",
                        "TVR-1",
                        barcode,
                        Optional.of("I-" + barcode),
                        Optional.empty(),
                        Optional.empty(),
                        state);
        copies.add(copy);
        return copy;
    }

    Titles titles() {
        return new FakeTitles();
    }

    Copies copies() {
        return new FakeCopies();
    }

    LoanBook loans() {
        return new FakeLoans();
    }

    private final class FakeTitles implements Titles {

        @Override
        public Optional<TitleView> find(UUID id) {
            return titles.stream().filter(title -> title.id().equals(id)).findAny();
        }

        @Override
        public Optional<UUID> mergedInto(UUID id) {
            return Optional.empty();
        }

        @Override
        public Map<UUID, TitleView> findAll(Collection<UUID> ids) {
            return titles.stream()
                    .filter(title -> ids.contains(title.id()))
                    .collect(Collectors.toMap(TitleView::id, Function.identity()));
        }

        @Override
        public byte[] export(UUID id, ExportFormat format) {
            if (find(id).isEmpty()) {
                throw new RefusedException(CatalogRefusal.TITLE_UNKNOWN, id.toString());
            }
            return (format + " " + id).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final class FakeCopies implements Copies {

        @Override
        public Optional<CopyView> byBarcode(String barcode) {
            return copies.stream().filter(copy -> copy.barcode().equals(barcode)).findAny();
        }

        @Override
        public List<CopyView> ofTitle(UUID titleId) {
            return copies.stream().filter(copy -> copy.titleId().equals(titleId)).toList();
        }

        @Override
        public Map<UUID, List<CopyView>> ofTitles(Collection<UUID> titleIds) {
            return copies.stream()
                    .filter(copy -> titleIds.contains(copy.titleId()))
                    .collect(Collectors.groupingBy(CopyView::titleId));
        }

        @Override
        public Map<UUID, CopyView> findAll(Collection<UUID> ids) {
            throw new UnsupportedOperationException();
        }
    }

    private final class FakeLoans implements LoanBook {

        @Override
        public Set<UUID> out(Collection<UUID> copyIds) {
            return copyIds.stream().filter(lent::contains).collect(Collectors.toSet());
        }

        @Override
        public Optional<LoanView> find(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<LoanView> openLoans(UUID readerId, Optional<String> cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<LoanView> myOpenLoans(Optional<String> cursor, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
