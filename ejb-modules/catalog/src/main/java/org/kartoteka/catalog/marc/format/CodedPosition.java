package org.kartoteka.catalog.marc.format;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Characters of a coded subfield (or of the leader) that say one thing.
 *
 * @param from where they begin, from 0
 * @param length how many they are
 * @param label what they say, in Russian
 * @param pattern what they look like where there is no list of values
 * @param values the allowed values; empty where the pattern decides
 */
public record CodedPosition(
        int from, int length, String label, String pattern, List<CodeValue> values) {

    public CodedPosition {
        values = List.copyOf(values);
    }

    /** Whether the characters at this place are allowed; fill characters always are. */
    public boolean allows(String text) {
        if (text.chars().allMatch(c -> c == '|')) {
            return true;
        }
        return values.isEmpty()
                ? Pattern.matches(pattern, text)
                : values.stream().anyMatch(known -> known.value().equals(text));
    }

    /** The allowed values in one line, for messages. */
    public String allowed() {
        return values.isEmpty()
                ? pattern
                : String.join(
                        ", ",
                        values.stream().map(known -> known.value().replace(' ', '#')).toList());
    }
}
