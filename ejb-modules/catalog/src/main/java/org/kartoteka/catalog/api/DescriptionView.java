package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A title as GOST R 7.0.100-2018 describes it. In Russian whatever the language of the page.
 *
 * @param title the title described
 * @param heading the author or organisation that it stands under; none for four authors and more
 * @param areas the areas of the description in the order of the standard
 * @param text heading and areas with all signs, as in a list of literature
 */
public record DescriptionView(
        UUID title,
        DescriptionForm form,
        Optional<String> heading,
        List<String> areas,
        String text) {}
