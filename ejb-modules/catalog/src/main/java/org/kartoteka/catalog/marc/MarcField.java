package org.kartoteka.catalog.marc;

/** One field of a record, of either shape. */
public sealed interface MarcField permits ControlField, DataField {

    /** Three characters, digits for every standard field. */
    String tag();
}
