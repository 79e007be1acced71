package org.kartoteka.kernel.error;

import java.util.List;

/**
 * Words that are chosen when the reader's language is known. As an argument of a refusal it is
 * replaced by its message.
 *
 * @param bundle the resource bundle
 * @param key the key of the message
 * @param arguments what fills its placeholders
 */
public record Phrase(String bundle, String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }
}
