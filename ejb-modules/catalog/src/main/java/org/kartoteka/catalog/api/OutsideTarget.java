package org.kartoteka.catalog.api;

import java.util.Map;
import java.util.Optional;

/**
 * Another library's catalogue that answers SRU (searchRetrieve 1.1 or 1.2).
 *
 * @param code two to sixteen capital Latin letters, digits or dashes
 * @param address http or https, without a query of its own for SRU
 * @param version {@code 1.1} or {@code 1.2}
 * @param schema what the server is asked to answer with, for instance {@code marcxml}
 * @param dialect of its records; if not said it is found out record by record
 * @param indexes the server's name of each index; without one the bare words are sent
 * @param timeoutSeconds how long to wait for an answer, 1 to 60
 */
public record OutsideTarget(
        String code,
        String name,
        String address,
        String version,
        String schema,
        Optional<RecordDialect> dialect,
        Map<OutsideIndex, String> indexes,
        int timeoutSeconds) {

    public OutsideTarget {
        indexes = Map.copyOf(indexes);
    }
}
