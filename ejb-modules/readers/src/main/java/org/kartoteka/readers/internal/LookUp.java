package org.kartoteka.readers.internal;

import static org.kartoteka.readers.api.ReaderRefusal.NOTHING_TO_LOOK_FOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.readers.api.ReaderLookup;
import org.kartoteka.readers.domain.EmailAddress;
import org.kartoteka.readers.domain.PersonName;
import org.kartoteka.readers.domain.PersonalData;
import org.kartoteka.readers.domain.PhoneNumber;
import org.kartoteka.readers.domain.Reader;

/**
 * Finds a reader who has not his card with him. It goes by fingerprints: a surname with a birth
 * date, a telephone number, an e-mail address. A surname or a birth date alone leads nowhere, by
 * intent: the register is no place to leaf through; beside a telephone number or an address it
 * narrows what these have found.
 */
@ApplicationScoped
class LookUp {

    private static final int MOST = 20;

    /** A school may stand as one telephone number of very many; so many are opened and compared. */
    private static final int OPENED = 200;

    @Inject Readers readers;
    @Inject PersonalDataSafe safe;

    List<Reader> find(ReaderLookup lookup) {
        var surname = given(lookup.surname()).map(s -> PersonName.of(s, PersonName.Part.SURNAME));
        var birth = lookup.birthDate();
        var trace =
                new Trace(
                        surname.flatMap(s -> birth.map(b -> safe.ofSurnameAndBirth(s, b))),
                        given(lookup.phone()).map(PhoneNumber::of).map(safe::ofPhone),
                        given(lookup.email()).map(EmailAddress::of).map(safe::ofEmail));
        if (trace.isEmpty()) {
            throw new RefusedException(NOTHING_TO_LOOK_FOR);
        }
        if (trace.surnameAndBirth().isPresent() || surname.isEmpty() && birth.isEmpty()) {
            return readers.matching(trace, MOST);
        }
        return readers.matching(trace, OPENED).stream()
                .filter(reader -> fits(reader, surname, birth))
                .limit(MOST)
                .toList();
    }

    private static Optional<String> given(Optional<String> typed) {
        return typed.filter(text -> !text.isBlank());
    }

    private boolean fits(Reader reader, Optional<PersonName> surname, Optional<LocalDate> birth) {
        PersonalData person = safe.open(reader.sealedPerson(), reader.id());
        return surname.map(s -> s.folded().equals(person.surname().folded())).orElse(true)
                && birth.map(person.birthDate()::equals).orElse(true);
    }
}
