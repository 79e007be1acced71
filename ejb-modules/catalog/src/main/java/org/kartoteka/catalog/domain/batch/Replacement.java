package org.kartoteka.catalog.domain.batch;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes instead of what a regular expression finds: text, and {@code $1} for its groups. */
final class Replacement {

    private record Piece(String text, int group) {}

    private final List<Piece> parts;

    private Replacement(List<Piece> parts) {
        this.parts = parts;
    }

    /** The replacement, or nothing if it names a group that the expression has not. */
    static Optional<Replacement> read(String text, Pattern pattern) {
        var parts = new ArrayList<Piece>();
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '$') {
                plain.append(c);
                continue;
            }
            i++;
            char next = i < text.length() ? text.charAt(i) : ' ';
            if (next == '$') {
                plain.append('$');
            } else if (next >= '0' && next <= '9' && next - '0' <= pattern.groupCount()) {
                parts.add(new Piece(plain.toString(), next - '0'));
                plain.setLength(0);
            } else {
                return Optional.empty();
            }
        }
        parts.add(new Piece(plain.toString(), -1));
        return Optional.of(new Replacement(parts));
    }

    /** The text with every match replaced. */
    String in(String text, Pattern pattern) {
        var matcher = pattern.matcher(text);
        var replaced = new StringBuilder(text.length());
        int from = 0;
        while (matcher.find()) {
            replaced.append(text, from, matcher.start());
            append(matcher, replaced);
            from = matcher.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private void append(Matcher matcher, StringBuilder replaced) {
        for (var part : parts) {
            replaced.append(part.text());
            if (part.group() >= 0 && matcher.group(part.group()) != null) {
                replaced.append(matcher.group(part.group()));
            }
        }
    }
}
