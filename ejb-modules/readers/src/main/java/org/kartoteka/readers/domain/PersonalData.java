package org.kartoteka.readers.domain;

import static org.kartoteka.readers.api.ReaderRefusal.BIRTH_DATE_IMPOSSIBLE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.readers.api.RegisterReader;
import org.kartoteka.readers.domain.PersonName.Part;

/**
 * What is known of a person, tidied. In the database it lies sealed as one document: its parts are
 * never needed apart, and one seal cannot be mixed from two readers.
 */
public record PersonalData(
        PersonName surname,
        PersonName name,
        Optional<PersonName> patronymic,
        LocalDate birthDate,
        Optional<PhoneNumber> phone,
        Optional<EmailAddress> email) {

    private static final long OLDEST_YEARS = 120;

    /** Stands between the parts of a fold; no name holds it. */
    private static final String AND = "\u001f";

    /**
     * Tidies and checks what the desk has typed.
     *
     * @param today the date at the desk
     * @throws RefusedException if a part cannot be true, see {@link
     *     org.kartoteka.readers.api.ReaderRefusal}
     */
    public static PersonalData of(RegisterReader command, LocalDate today) {
        return new PersonalData(
                PersonName.of(command.surname(), Part.SURNAME),
                PersonName.of(command.name(), Part.NAME),
                command.patronymic()
                        .filter(typed -> !typed.isBlank())
                        .map(typed -> PersonName.of(typed, Part.PATRONYMIC)),
                possible(command.birthDate(), today),
                command.phone().filter(typed -> !typed.isBlank()).map(PhoneNumber::of),
                command.email().filter(typed -> !typed.isBlank()).map(EmailAddress::of));
    }

    private static LocalDate possible(LocalDate birthDate, LocalDate today) {
        if (birthDate.isAfter(today) || ChronoUnit.YEARS.between(birthDate, today) > OLDEST_YEARS) {
            throw new RefusedException(BIRTH_DATE_IMPOSSIBLE);
        }
        return birthDate;
    }

    /** The same for all spellings of one person's full name and birth date. */
    public String foldedPerson() {
        return String.join(
                AND,
                surname.folded(),
                name.folded(),
                patronymic.map(PersonName::folded).orElse(""),
                birthDate.toString());
    }

    /** The same for all spellings of a surname with a birth date. */
    public static String foldedSurnameAndBirth(PersonName surname, LocalDate birthDate) {
        return surname.folded() + AND + birthDate;
    }

    /** Tells nothing: what is personal has no business in a log. */
    @Override
    public String toString() {
        return "PersonalData[]";
    }
}
