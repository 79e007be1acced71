package org.kartoteka.protocols.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.protocols.cql.Terms;
import org.kartoteka.search.api.StructuredQuery.Mask;
import org.kartoteka.search.api.StructuredQuery.Word;

/**
 * Cuts a term into words and finds the masks of CQL: {@code *} for any number of characters, {@code
 * ?} for one. A backslash takes a mask its meaning.
 */
final class TermWords {

    private static final int LONGEST = 500;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_MASKS = 3;

    private final List<String> parts = new ArrayList<>();
    private final List<Mask> masks = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();

    private TermWords() {}

    /**
     * The words of a term.
     *
     * @param masked whether masks mean anything
     */
    static List<Word> of(String term, boolean masked) throws DiagnosticException {
        check(term);
        var words = new ArrayList<Word>();
        for (var text : term.strip().split("\\s+")) {
            if (masked) {
                new TermWords().word(text).ifPresent(words::add);
            } else if (hasText(Terms.unescaped(text))) {
                words.add(new Word.Plain(Terms.unescaped(text)));
            }
        }
        if (words.isEmpty()) {
            throw Diagnostic.Kind.EMPTY_TERM.about(term);
        }
        return words;
    }

    /** The whole term as one word. */
    static Word whole(String term, boolean masked) throws DiagnosticException {
        check(term);
        var text = term.strip();
        Optional<Word> word =
                masked
                        ? new TermWords().word(text)
                        : Optional.of((Word) new Word.Plain(Terms.unescaped(text)));
        return word.orElseThrow(() -> Diagnostic.Kind.EMPTY_TERM.about(term));
    }

    /** The term as it is; masks are refused. */
    static String plain(String term) throws DiagnosticException {
        if (whole(term, true) instanceof Word.Plain word) {
            return word.text();
        }
        throw Diagnostic.Kind.MASKING.about(term);
    }

    private static void check(String term) throws DiagnosticException {
        if (term.isBlank()) {
            throw Diagnostic.Kind.EMPTY_TERM.about("");
        }
        if (term.length() > LONGEST) {
            throw Diagnostic.Kind.TERM_TOO_LONG.about(Integer.toString(LONGEST));
        }
    }

    private Optional<Word> word(String text) throws DiagnosticException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < text.length();
            if (escape) {
                part.append(text.charAt(++i));
            } else if (c == '*' || c == '?') {
                mask(text, c == '*' ? Mask.MANY : Mask.ONE);
            } else if (c == '^') {
                throw Diagnostic.Kind.ANCHORING.about(text);
            } else {
                part.append(c);
            }
        }
        return finished(text);
    }

    private void mask(String text, Mask mask) throws DiagnosticException {
        if (parts.isEmpty() && part.length() == 0) {
            throw Diagnostic.Kind.MASK_POSITION.about(text);
        }
        parts.add(part.toString());
        masks.add(mask);
        part.setLength(0);
    }

    private Optional<Word> finished(String text) throws DiagnosticException {
        if (masks.isEmpty()) {
            return Optional.of(part.toString()).filter(TermWords::hasText).map(Word.Plain::new);
        }
        if (parts.get(0).length() < SHORTEST_BEGINNING) {
            throw Diagnostic.Kind.MASKED_TOO_SHORT.about(text);
        }
        if (masks.stream().filter(mask -> mask == Mask.MANY).count() > MOST_MASKS) {
            throw Diagnostic.Kind.TOO_MANY_MASKS.about(text);
        }
        parts.add(part.toString());
        return Optional.of(new Word.Masked(parts, masks));
    }

    private static boolean hasText(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
