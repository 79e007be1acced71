package org.kartoteka.admin.desk;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the desk is told without a card or a copy: by a key, or by scanning a barcode with this very
 * text. No barcode of a copy starts with a percent sign.
 */
enum Command {
    LEND("%LEND"),
    TAKE_BACK("%RETURN"),
    CLOSE("%CLOSE"),
    RENEW("%RENEW"),
    RENEW_ALL("%RENEW-ALL"),
    UP("%UP"),
    DOWN("%DOWN");

    private final String text;

    Command(String text) {
        this.text = text;
    }

    static Optional<Command> of(String text) {
        return Stream.of(values()).filter(c -> c.text.equals(text)).findFirst();
    }
}
