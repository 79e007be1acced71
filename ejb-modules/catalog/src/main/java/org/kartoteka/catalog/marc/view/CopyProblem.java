package org.kartoteka.catalog.marc.view;

/**
 * What could not be taken from a holdings field.
 *
 * @param reason the name is the key of its text in the message bundle
 * @param written what stands in the field
 */
public record CopyProblem(Reason reason, String written) {

    /** Why. */
    public enum Reason {
        /** Neither an inventory number nor a barcode: the copy cannot be told from others. */
        NO_IDENTIFIER,
        /**
         * One field stands for several copies that have no numbers; they must be numbered by hand.
         */
        SEVERAL_WITHOUT_NUMBERS,
        /** One field gives several copies one number, as group accounting does. */
        SEVERAL_UNDER_ONE_NUMBER,
        QUANTITY_UNREADABLE,
        PRICE_UNREADABLE,
        DATE_UNREADABLE,
        STATUS_UNKNOWN
    }
}
