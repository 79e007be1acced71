package org.kartoteka.admin.desk;

import java.util.Locale;

/** How an answer sounds and which colour it has. */
public enum Tone {
    /** Done. */
    YES,
    /** Refused or failed. */
    NO,
    /** Done or not, but somebody should look. */
    NOTE;

    /** The name that style sheet and script know. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
