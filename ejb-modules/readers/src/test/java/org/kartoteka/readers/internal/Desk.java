package org.kartoteka.readers.internal;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.DomainEvent;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.idempotency.IdempotencyRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.CardIssued;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.domain.FullAge;
import org.kartoteka.readers.domain.Reader;

/** A desk without a server: the registry's bean among stand-ins that remember. */
class Desk {

    /** Half past eleven at night in Moscow, and next morning in Novosibirsk and Vladivostok. */
    static final Instant NOW = Instant.parse("2026-02-28T20:30:00Z");

    final ListOfReaders readers = new ListOfReaders();
    final List<DomainEvent> events = new ArrayList<>();
    final List<String> audit = new ArrayList<>();
    final List<CardIssued> news = new ArrayList<>();
    final KeptKeys keys = new KeptKeys();
    final CallerContext callers = new CallerContext();
    final ReadersRegistryBean registry = new ReadersRegistryBean();

    Desk() throws GeneralSecurityException {
        registry.readers = readers;
        registry.borrowers = new BorrowersOfList();
        registry.safe = new PersonalDataSafe(Keyset.fresh());
        registry.cards = new CardIssuer();
        registry.cards.readers = readers;
        registry.lookUp = new LookUp();
        registry.lookUp.readers = readers;
        registry.lookUp.safe = registry.safe;
        registry.network = new ThreeBranches();
        registry.callers = callers;
        registry.keys = keys;
        registry.outbox = new OutboxOfList();
        registry.audit = new Audit();
        registry.issued = new News();
        registry.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        registry.cardYears = 5;
        callers.enter(librarianOf("NSK-1"));
    }

    static Caller librarianOf(String... branches) {
        return new Caller("anna", Set.of(Roles.LIBRARIAN), Set.of(branches), Optional.empty());
    }

    static Caller reader(String card) {
        return new Caller(card, Set.of(Roles.READER), Set.of(), Optional.of(card));
    }

    AuditTrail auditTrail() {
        return registry.audit;
    }

    /** Readers in a list. */
    static class ListOfReaders implements Readers {

        final List<Reader> rows = new ArrayList<>();
        private long serial;

        @Override
        public long nextSerial() {
            return ++serial;
        }

        @Override
        public boolean add(Reader reader) {
            if (byPerson(reader.fingerprints().person()).isPresent()) {
                return false;
            }
            return rows.add(reader);
        }

        @Override
        public Optional<Reader> byId(UUID id) {
            return rows.stream().filter(r -> r.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Reader> byCard(CardNumber card) {
            return rows.stream().filter(r -> r.card().equals(card)).findFirst();
        }

        @Override
        public Optional<Reader> byPerson(byte[] fingerprint) {
            return rows.stream()
                    .filter(r -> Arrays.equals(r.fingerprints().person(), fingerprint))
                    .findFirst();
        }

        @Override
        public List<Reader> matching(Trace trace, int limit) {
            return rows.stream()
                    .filter(
                            r ->
                                    fits(
                                            trace.surnameAndBirth(),
                                            Optional.of(r.fingerprints().surnameAndBirth())))
                    .filter(r -> fits(trace.phone(), r.fingerprints().phone()))
                    .filter(r -> fits(trace.email(), r.fingerprints().email()))
                    .limit(limit)
                    .toList();
        }

        private static boolean fits(Optional<byte[]> wanted, Optional<byte[]> kept) {
            return wanted.isEmpty() || kept.isPresent() && Arrays.equals(wanted.get(), kept.get());
        }
    }

    private final class BorrowersOfList extends Borrowers {

        @Override
        Optional<Borrower> byCard(String card) {
            return readers.rows.stream()
                    .filter(r -> r.card().digits().equals(card))
                    .map(this::borrower)
                    .findFirst();
        }

        @Override
        Optional<Borrower> byCardLocked(String card) {
            return byCard(card);
        }

        @Override
        Optional<Borrower> byCardLocked(String card, LocalDate day) {
            return readers.rows.stream()
                    .filter(r -> r.card().digits().equals(card))
                    .map(r -> aged(r, day))
                    .findFirst();
        }

        private Borrower aged(Reader reader, LocalDate day) {
            var born = registry.safe.open(reader.sealedPerson(), reader.id()).birthDate();
            return new Borrower(
                    reader.id(),
                    reader.card().digits(),
                    reader.expiresOn(),
                    reader.blocked().isPresent(),
                    FullAge.on(day, born) ? Borrower.Age.OF_AGE : Borrower.Age.MINOR);
        }

        @Override
        Optional<Borrower> byId(UUID id) {
            return readers.byId(id).map(this::borrower);
        }

        private Borrower borrower(Reader reader) {
            return new Borrower(
                    reader.id(),
                    reader.card().digits(),
                    reader.expiresOn(),
                    reader.blocked().isPresent());
        }
    }

    private final class OutboxOfList implements Outbox {

        @Override
        public void publish(Collection<? extends DomainEvent> more) {
            events.addAll(more);
        }
    }

    private final class Audit implements AuditTrail {

        @Override
        public void done(String act, String subject) {
            audit.add(act + " " + subject);
        }

        @Override
        public void denied(String act, String reason) {
            audit.add("denied " + act + " " + reason);
        }
    }

    /** Idempotency keys in a map. */
    static class KeptKeys implements IdempotencyKeys {

        final Map<IdempotencyKey, String> requests = new HashMap<>();
        final Map<IdempotencyKey, String> answers = new HashMap<>();

        @Override
        public Optional<String> claim(IdempotencyKey key, String request) {
            var earlier = requests.putIfAbsent(key, request);
            if (earlier != null && !earlier.equals(request)) {
                throw new RefusedException(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED, key.key());
            }
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void answer(IdempotencyKey key, String answer) {
            answers.put(key, answer);
        }
    }

    private static final class ThreeBranches implements LibraryNetwork {

        private static final Map<String, Branch> BRANCHES =
                Map.of(
                        "MSK-1", branch("MSK-1", "Europe/Moscow", "central"),
                        "NSK-1", branch("NSK-1", "Asia/Novosibirsk", "siberia"),
                        "VVO-1", branch("VVO-1", "Asia/Vladivostok", "fareast"));

        private static Branch branch(String code, String zone, String region) {
            var library = code.substring(0, 3);
            return new Branch(code, library, code, "", ZoneId.of(zone), region);
        }

        @Override
        public List<Library> libraries() {
            return List.of();
        }

        @Override
        public List<Branch> branches() {
            return List.copyOf(BRANCHES.values());
        }

        @Override
        public Optional<Branch> branch(String code) {
            return Optional.ofNullable(BRANCHES.get(code));
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

    private final class News implements Event<CardIssued> {

        @Override
        public void fire(CardIssued event) {
            news.add(event);
        }

        @Override
        public <U extends CardIssued> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends CardIssued> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<CardIssued> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends CardIssued> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends CardIssued> Event<U> select(
                TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
