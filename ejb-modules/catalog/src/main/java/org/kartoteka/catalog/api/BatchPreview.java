package org.kartoteka.catalog.api;

import java.util.List;

/**
 * What a batch edit would do; nothing is stored.
 *
 * @param seen how many records were looked at: changed + unchanged + refused
 * @param whole whether these were all; at most 5,000 are looked at
 * @param samples the first records that would be changed or refused
 */
public record BatchPreview(
        long seen,
        boolean whole,
        long changed,
        long unchanged,
        long refused,
        List<BatchSample> samples) {

    public BatchPreview {
        samples = List.copyOf(samples);
    }
}
