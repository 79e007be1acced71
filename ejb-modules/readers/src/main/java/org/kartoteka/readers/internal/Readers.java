package org.kartoteka.readers.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.domain.Reader;

/** The readers that the house keeps; in the database, and in a test in a list. */
interface Readers {

    /** The next running number for a card; never the same twice. */
    long nextSerial();

    /**
     * Adds the reader unless the same person is there already.
     *
     * @return whether the reader was added
     */
    boolean add(Reader reader);

    Optional<Reader> byId(UUID id);

    Optional<Reader> byCard(CardNumber card);

    /** By the fingerprint of full name and birth date. */
    Optional<Reader> byPerson(byte[] fingerprint);

    /** Those whom the trace leads to, oldest first. */
    List<Reader> matching(Trace trace, int limit);
}
