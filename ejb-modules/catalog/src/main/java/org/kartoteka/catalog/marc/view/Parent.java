package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/**
 * The set or host to which a volume or a part belongs.
 *
 * @param controlNumber of its record in the system that made it
 * @param title its title
 * @param volume which volume of it this is, as written
 */
public record Parent(
        Optional<String> controlNumber, Optional<String> title, Optional<String> volume) {}
