package org.kartoteka.grpc;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;

/** A network of one branch. */
final class FakeNetwork implements LibraryNetwork {

    @Override
    public List<Branch> branches() {
        var zone = ZoneId.of("Europe/Moscow");
        return List.of(new Branch("TVR-1", "TVR", "Центральная", "Тверь", zone, "central"));
    }

    @Override
    public List<Library> libraries() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Branch> branch(String code) {
        throw new UnsupportedOperationException();
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
