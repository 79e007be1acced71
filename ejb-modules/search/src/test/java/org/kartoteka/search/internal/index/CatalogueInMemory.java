package org.kartoteka.search.internal.index;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.kernel.page.Page;

/** Catalogue and circulation as the index sees them, held in memory. */
public class CatalogueInMemory {

    final Map<UUID, TitleView> titles = new ConcurrentHashMap<>();
    final Map<UUID, List<CopyView>> copies = new ConcurrentHashMap<>();
    final Map<String, Branch> branches = new ConcurrentHashMap<>();
    final AtomicInteger failures = new AtomicInteger();
    final Set<UUID> lent = ConcurrentHashMap.newKeySet();

    /** Puts a title, or what has become of it. */
    public UUID put(TitleView title) {
        titles.put(title.id(), title);
        return title.id();
    }

    /** Fails so many of the next questions. */
    public void breakDown(int questions) {
        failures.set(questions);
    }

    /** Takes a title away. */
    public void remove(UUID title) {
        titles.remove(title);
    }

    /** The ids of the titles, in their order. */
    public List<UUID> ids() {
        return titles.keySet().stream().sorted(Comparator.comparing(UUID::toString)).toList();
    }

    /** Opens a branch or moves it to another region. */
    public void branch(String code, String region) {
        branches.put(code, new Branch(code, "LIB", code, "", ZoneId.of("UTC"), region));
    }

    /** Adds a copy. */
    public UUID copy(UUID title, String branch, CopyState state) {
        var id = UUID.randomUUID();
        var copy =
                new CopyView(
                        id,
                        title,
                        "LIB",
                        branch,
                        id.toString(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        state);
        copies.computeIfAbsent(title, none -> new ArrayList<>()).add(copy);
        return id;
    }

    /** Lends a copy. */
    public void lend(UUID copy) {
        lent.add(copy);
    }

    /** The door of the network. */
    public LibraryNetwork network() {
        return new Network();
    }

    CatalogueReader reader() {
        var reader = new CatalogueReader();
        reader.titles = new Records();
        reader.copies = new Stock();
        reader.loans = new Loans();
        reader.network = new Network();
        return reader;
    }

    private final class Records implements Titles {
        @Override
        public Optional<TitleView> find(UUID id) {
            return Optional.ofNullable(titles.get(id));
        }

        @Override
        public Optional<UUID> mergedInto(UUID id) {
            return Optional.empty();
        }

        @Override
        public Map<UUID, TitleView> findAll(Collection<UUID> ids) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("The database is away");
            }
            return ids.stream()
                    .flatMap(id -> find(id).stream())
                    .collect(Collectors.toMap(TitleView::id, title -> title));
        }

        @Override
        public byte[] export(UUID id, ExportFormat format) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Stock implements Copies {
        @Override
        public Optional<CopyView> byBarcode(String barcode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CopyView> ofTitle(UUID titleId) {
            return copies.getOrDefault(titleId, List.of());
        }

        @Override
        public Map<UUID, List<CopyView>> ofTitles(Collection<UUID> titleIds) {
            return titleIds.stream()
                    .filter(copies::containsKey)
                    .collect(Collectors.toMap(id -> id, this::ofTitle));
        }

        @Override
        public Map<UUID, CopyView> findAll(Collection<UUID> ids) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Loans implements LoanBook {
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

        @Override
        public Set<UUID> out(Collection<UUID> copyIds) {
            return copyIds.stream().filter(lent::contains).collect(Collectors.toSet());
        }
    }

    private final class Network implements LibraryNetwork {
        @Override
        public List<Library> libraries() {
            return List.of();
        }

        @Override
        public List<Branch> branches() {
            return List.copyOf(branches.values());
        }

        @Override
        public Optional<Branch> branch(String code) {
            return Optional.ofNullable(branches.get(code));
        }

        @Override
        public Library register(Library library) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Branch open(Branch branch) {
            throw new UnsupportedOperationException();
        }
    }
}
