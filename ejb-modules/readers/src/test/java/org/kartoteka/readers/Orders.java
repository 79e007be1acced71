package org.kartoteka.readers;

import java.time.LocalDate;
import java.util.Optional;
import org.kartoteka.readers.api.RegisterReader;

/** Orders to register somebody, for tests. */
public final class Orders {

    private Orders() {}

    /** A reader in Novosibirsk of whom all is known. */
    public static RegisterReader fedor() {
        return fedorBornOn(LocalDate.of(1991, 11, 11));
    }

    /** The same man, born on another day. */
    public static RegisterReader fedorBornOn(LocalDate birthDate) {
        return new RegisterReader(
                "NSK-1",
                "Королёв",
                "Фёдор",
                Optional.of("Михайлович"),
                birthDate,
                Optional.of("8 (913) 123-45-67"),
                Optional.of("Fedor.Korolev@Example.RU"));
    }

    /** A reader of whom only the necessary is known. */
    public static RegisterReader of(String branch, String surname, String name) {
        return new RegisterReader(
                branch,
                surname,
                name,
                Optional.empty(),
                LocalDate.of(1980, 2, 29),
                Optional.empty(),
                Optional.empty());
    }
}
