package org.kartoteka.admin.desk;

import org.kartoteka.print.Ean13;

/**
 * What came from the scanner or the keyboard. A reader's card is thirteen digits that start with 29
 * (GS1 General Specifications: numbers 20 to 29 are for use within a company); everything else that
 * is no command is the barcode of a copy.
 */
sealed interface Scan {

    /** A card that was read without fault. */
    record Card(String number) implements Scan {}

    /** Looks like a card, but the check digit is wrong. */
    record MisreadCard(String text) implements Scan {}

    /** The barcode of a copy. */
    record Copy(String barcode) implements Scan {}

    /** An order to the desk. */
    record Order(Command command) implements Scan {}

    /** Nothing that could be anything. */
    record Nonsense(String text) implements Scan {}

    /** Nobody's barcode is longer. */
    int LONGEST = 64;

    /** Reads what was scanned; spaces and line ends around it do not matter. */
    static Scan of(String scanned) {
        var text = scanned.strip();
        if (text.isEmpty() || text.length() > LONGEST || hasControls(text)) {
            return new Nonsense(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        if (text.startsWith("%")) {
            return Command.of(Keyboard.latin(text))
                    .<Scan>map(Order::new)
                    .orElseGet(() -> new Nonsense(text));
        }
        if (text.matches("29\\d{11}")) {
            return Ean13.isValid(text) ? new Card(text) : new MisreadCard(text);
        }
        return new Copy(text);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
