package org.kartoteka.readers.internal;

import static org.kartoteka.readers.api.ReaderRefusal.BRANCH_UNKNOWN;
import static org.kartoteka.readers.api.ReaderRefusal.CARD_NUMBER_MALFORMED;
import static org.kartoteka.readers.api.ReaderRefusal.READER_ALREADY_REGISTERED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.time.Ids;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.CardIssued;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderLookup;
import org.kartoteka.readers.api.ReaderView;
import org.kartoteka.readers.api.ReadersRegistry;
import org.kartoteka.readers.api.RegisterReader;
import org.kartoteka.readers.domain.PersonalData;
import org.kartoteka.readers.domain.Reader;
import org.kartoteka.readers.domain.Registration;

/** The registry at the desk. */
@Stateless
@Local(ReadersRegistry.class)
public class ReadersRegistryBean implements ReadersRegistry {

    private static final String REGISTER = "readers.register";
    private static final String LOOK_UP = "readers.look-up";
    private static final String NOBODY = "nobody";

    @Inject Readers readers;
    @Inject Borrowers borrowers;
    @Inject PersonalDataSafe safe;
    @Inject CardIssuer cards;
    @Inject LookUp lookUp;
    @Inject LibraryNetwork network;
    @Inject CallerContext callers;
    @Inject IdempotencyKeys keys;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject Event<CardIssued> issued;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kartoteka.readers.card-years", defaultValue = "5")
    int cardYears;

    /** For the container. */
    public ReadersRegistryBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    public ReaderView register(RegisterReader command, Optional<IdempotencyKey> key) {
        callers.requireBranch(command.branch());
        var branch =
                network.branch(command.branch())
                        .orElseThrow(() -> new RefusedException(BRANCH_UNKNOWN, command.branch()));
        var earlier = key.flatMap(k -> keys.claim(k, fingerprint(command)));
        if (earlier.isPresent()) {
            return view(readers.byId(UUID.fromString(earlier.get())).orElseThrow());
        }
        var reader = enter(command, branch);
        key.ifPresent(k -> keys.answer(k, reader.id().toString()));
        outbox.publish(reader.cardIssued());
        audit.done(REGISTER, reader.id().toString());
        issued.fire(reader.cardIssued());
        return view(reader);
    }

    /** The order and its answer are personal, so the kept key holds a digest and an id instead. */
    private String fingerprint(RegisterReader command) {
        return HexFormat.of().formatHex(safe.ofRequest(Json.write(command)));
    }

    private Reader enter(RegisterReader command, Branch branch) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, branch.zone());
        var person = PersonalData.of(command, today);
        var fingerprints = safe.fingerprints(person);
        readers.byPerson(fingerprints.person()).ifPresent(ReadersRegistryBean::refuse);
        var id = Ids.next(clock);
        var reader =
                Reader.register(
                        new Registration(
                                id,
                                cards.next(branch),
                                branch.code(),
                                safe.seal(person, id),
                                fingerprints,
                                person.birthDate(),
                                now,
                                today,
                                cardYears));
        if (!readers.add(reader)) {
            // another desk was faster by a moment
            refuse(readers.byPerson(fingerprints.person()).orElseThrow());
        }
        return reader;
    }

    private static void refuse(Reader registered) {
        throw new RefusedException(READER_ALREADY_REGISTERED, registered.card().digits());
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    public Optional<ReaderView> byCard(String card) {
        var number =
                CardNumber.parse(card)
                        .orElseThrow(() -> new RefusedException(CARD_NUMBER_MALFORMED));
        return shown(readers.byCard(number));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    public Optional<ReaderView> find(UUID id) {
        return shown(readers.byId(id));
    }

    private Optional<ReaderView> shown(Optional<Reader> found) {
        audit.done(LOOK_UP, found.map(reader -> reader.id().toString()).orElse(NOBODY));
        return found.map(this::view);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    public List<ReaderView> lookUp(ReaderLookup lookup) {
        var found = lookUp.find(lookup).stream().map(this::view).toList();
        if (found.isEmpty()) {
            audit.done(LOOK_UP, NOBODY);
        }
        found.forEach(reader -> audit.done(LOOK_UP, reader.id().toString()));
        return found;
    }

    @Override
    @RolesAllowed(Roles.READER)
    public ReaderView me() {
        return callers.caller()
                .readerCard()
                .flatMap(CardNumber::parse)
                .flatMap(readers::byCard)
                .map(this::view)
                .orElseThrow(() -> new RefusedException(AccessRefusal.NOT_A_READER));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR, Roles.READER})
    public Optional<Borrower> borrower(String card) {
        return own(borrowers.byCard(card));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR, Roles.READER})
    public Optional<Borrower> borrowerForLending(String card) {
        return own(borrowers.byCardLocked(card));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR, Roles.READER})
    public Optional<Borrower> borrowerOfAge(String card, LocalDate day) {
        return own(borrowers.byCardLocked(card, day));
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR, Roles.READER})
    public Optional<Borrower> borrower(UUID id) {
        return own(borrowers.byId(id));
    }

    /** Staff ask for anybody; to a reader nobody is there but himself. */
    private Optional<Borrower> own(Optional<Borrower> found) {
        var caller = callers.caller();
        boolean lends =
                caller.is(Roles.LIBRARIAN) || caller.is(Roles.ADMIN) || caller.is(Roles.INTEGRATOR);
        return lends ? found : found.filter(b -> caller.readerCard().equals(Optional.of(b.card())));
    }

    private ReaderView view(Reader reader) {
        var person = safe.open(reader.sealedPerson(), reader.id());
        return new ReaderView(
                reader.id(),
                reader.version(),
                reader.card().digits(),
                reader.branch(),
                person.surname().text(),
                person.name().text(),
                person.patronymic().map(name -> name.text()),
                person.birthDate(),
                reader.category(),
                person.phone().map(phone -> phone.e164()),
                person.email().map(email -> email.text()),
                reader.expiresOn(),
                reader.blocked());
    }
}
