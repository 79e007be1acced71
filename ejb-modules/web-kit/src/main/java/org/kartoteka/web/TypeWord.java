package org.kartoteka.web;

import java.time.LocalDate;
import java.util.Collection;

/** The type that was expected, as a word for the message. */
enum TypeWord {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    UUID,
    OBJECT,
    ARRAY,
    ZONE,
    LIMIT,
    YEAR;

    String key() {
        return "type." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static TypeWord of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return INTEGER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == java.util.UUID.class) {
            return UUID;
        }
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? ARRAY : OBJECT;
    }
}
