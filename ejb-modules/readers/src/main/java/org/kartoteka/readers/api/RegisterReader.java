package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The order to register a reader at the desk of a branch.
 *
 * @param branch the code of the branch that registers
 * @param phone in any usual spelling; kept as +7XXXXXXXXXX (E.164)
 */
public record RegisterReader(
        String branch,
        String surname,
        String name,
        Optional<String> patronymic,
        LocalDate birthDate,
        Optional<String> phone,
        Optional<String> email) {}
