package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A title as it stands in the index; the members of its parts, side by side, are the {@link
 * Fields}.
 */
public record TitleDocument(
        UUID id,
        @JsonUnwrapped TitleDescription description,
        @JsonUnwrapped TitleStock stock,
        @JsonUnwrapped TitleMarks marks) {}
