package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/**
 * The imprint.
 *
 * @param year of publication, the first one of several
 * @param date as written: «1998-2001», «[1913?]»
 */
public record Publication(
        Optional<String> place,
        Optional<String> publisher,
        Optional<Integer> year,
        Optional<String> date) {}
