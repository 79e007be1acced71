package org.kartoteka.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.web.InvalidInputException.Fault;

/** Collects what is wrong with the members of a body, so that the client learns all at once. */
public final class InputCheck {

    private final List<Fault> faults = new ArrayList<>();

    /** A text that must be there, has a length and no control characters. Returns it trimmed. */
    public String text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            faults.add(new Fault("/" + field, InputRefusal.FIELD_MISSING, List.of(field)));
            return "";
        }
        return checked(field, value, maxLength);
    }

    /** A text that may be missing; a blank one counts as missing. */
    public Optional<String> optionalText(String field, String value, int maxLength) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(checked(field, value, maxLength));
    }

    /** A value that must be there. */
    public <T> T required(String field, T value) {
        if (value == null) {
            faults.add(new Fault("/" + field, InputRefusal.FIELD_MISSING, List.of(field)));
        }
        return value;
    }

    /** An IANA time zone that must be there; UTC where it cannot be read, until {@link #done}. */
    public ZoneId zone(String field, String value) {
        var text = text(field, value, 64);
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException notAZone) {
            faults.add(
                    new Fault(
                            "/" + field,
                            InputRefusal.FIELD_WRONG_TYPE,
                            List.of(field, TypeWord.ZONE)));
            return ZoneOffset.UTC;
        }
    }

    private String checked(String field, String value, int maxLength) {
        if (value.length() > maxLength) {
            faults.add(
                    new Fault("/" + field, InputRefusal.FIELD_TOO_LONG, List.of(field, maxLength)));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            faults.add(
                    new Fault("/" + field, InputRefusal.FIELD_CONTROL_CHARACTERS, List.of(field)));
        }
        return value.strip();
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInputException if anything was wrong
     */
    public void done() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /**
     * The body itself.
     *
     * @throws InvalidInputException if there is none
     */
    public static <T> T body(T body) {
        if (body == null) {
            throw new InvalidInputException("", InputRefusal.BODY_MISSING);
        }
        return body;
    }
}
