package org.kartoteka.catalog.api;

import java.util.List;

/**
 * A heading that may be meant by what is being typed into a title's record.
 *
 * @param indicators of the field
 * @param subfields that take the place of the heading's in the field, the link {@code $3} among
 *     them
 */
public record HeadingOffer(
        AuthorityForm authority, String indicators, List<RecordSubfield> subfields) {

    public HeadingOffer {
        subfields = List.copyOf(subfields);
    }
}
