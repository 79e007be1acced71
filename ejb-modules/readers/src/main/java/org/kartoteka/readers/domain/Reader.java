package org.kartoteka.readers.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.readers.api.CardIssued;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderCategory;

/**
 * One who may borrow. A reader is registered once, at the desk of a branch, and gets a card that is
 * good for some years in the whole network. The category is that of the day of registration. The
 * person behind the card lies sealed in {@link #sealedPerson()} and is found by fingerprints only;
 * lending needs neither.
 */
@Entity
@Table(name = "reader", schema = "readers")
@NamedQuery(name = Reader.BY_CARD, query = "select r from Reader r where r.card = :card")
@NamedQuery(name = Reader.BY_PERSON, query = "select r from Reader r where r.person = :person")
@NamedQuery(
        name = Reader.ADD_UNLESS_PERSON_IS_THERE,
        query =
                "insert into Reader (id, version, card, branch, category, sealedPerson, person,"
                        + " surnameAndBirth, phone, email, registeredAt, expiresOn)"
                        + " values (:id, 0L, :card, :branch, :category, :sealedPerson, :person,"
                        + " :surnameAndBirth, :phone, :email, :registeredAt, :expiresOn)"
                        + " on conflict (person) do nothing")
public class Reader {

    /** Finds by {@code card}. */
    public static final String BY_CARD = "Reader.byCard";

    /** Finds by {@code person}, the fingerprint. */
    public static final String BY_PERSON = "Reader.byPerson";

    /** Adds a row and says 1, or 0 where the person is registered already, now or a moment ago. */
    public static final String ADD_UNLESS_PERSON_IS_THERE = "Reader.addUnlessPersonIsThere";

    @Id UUID id;
    @Version long version;
    String card;
    String branch;

    @Enumerated(EnumType.STRING)
    ReaderCategory category;

    @Column(name = "sealed_person")
    byte[] sealedPerson;

    byte[] person;

    @Column(name = "surname_and_birth")
    byte[] surnameAndBirth;

    byte[] phone;
    byte[] email;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "blocked_reason")
    String blockedReason;

    /** For Hibernate. */
    protected Reader() {}

    /** A new reader with a new card. */
    public static Reader register(Registration registration) {
        var reader = new Reader();
        reader.id = registration.id();
        reader.card = registration.card().digits();
        reader.branch = registration.branch();
        reader.category = ReaderCategories.on(registration.day(), registration.birthDate());
        reader.sealedPerson = registration.sealedPerson();
        reader.person = registration.fingerprints().person();
        reader.surnameAndBirth = registration.fingerprints().surnameAndBirth();
        reader.phone = registration.fingerprints().phone().orElse(null);
        reader.email = registration.fingerprints().email().orElse(null);
        reader.registeredAt = registration.at();
        reader.expiresOn = registration.day().plusYears(registration.cardYears());
        return reader;
    }

    public UUID id() {
        return id;
    }

    /** Grows with each change. */
    public long version() {
        return version;
    }

    public CardNumber card() {
        return new CardNumber(card);
    }

    /** The code of the branch that registered the reader. */
    public String branch() {
        return branch;
    }

    public ReaderCategory category() {
        return category;
    }

    /** The personal data, sealed for this reader's id. */
    public byte[] sealedPerson() {
        return sealedPerson;
    }

    /** By what the reader is found. */
    public Fingerprints fingerprints() {
        return new Fingerprints(
                person, surnameAndBirth, Optional.ofNullable(phone), Optional.ofNullable(email));
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** The last day the card is good for. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** Why the reader may not borrow, if so. */
    public Optional<String> blocked() {
        return Optional.ofNullable(blockedReason);
    }

    /** The news that the card was issued. */
    public CardIssued cardIssued() {
        return new CardIssued(id, branch, category, expiresOn);
    }
}
