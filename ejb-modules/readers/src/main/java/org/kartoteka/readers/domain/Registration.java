package org.kartoteka.readers.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kartoteka.readers.api.CardNumber;

/**
 * All that goes into the register when a reader is entered.
 *
 * @param branch the code of the branch that registers
 * @param birthDate decides the category, and is kept under seal only
 * @param at the moment
 * @param day the date at the branch at that moment
 * @param cardYears how many years the card is good for
 */
public record Registration(
        UUID id,
        CardNumber card,
        String branch,
        byte[] sealedPerson,
        Fingerprints fingerprints,
        LocalDate birthDate,
        Instant at,
        LocalDate day,
        int cardYears) {}
