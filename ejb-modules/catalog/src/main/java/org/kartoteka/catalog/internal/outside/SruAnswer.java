package org.kartoteka.catalog.internal.outside;

import java.util.List;
import java.util.Optional;

/**
 * What a server of SRU has answered.
 *
 * @param records each a MARC record as XML of its own; empty where there is none
 * @param diagnostic the server's words why it could not answer
 */
record SruAnswer(long total, List<byte[]> records, Optional<String> diagnostic) {

    SruAnswer {
        records = List.copyOf(records);
    }
}
