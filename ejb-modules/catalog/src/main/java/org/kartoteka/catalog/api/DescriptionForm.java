package org.kartoteka.catalog.api;

/** How much a description tells. */
public enum DescriptionForm {
    /** All elements that the record has. */
    FULL,
    /** The obligatory elements alone. */
    BRIEF
}
