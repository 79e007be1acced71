package org.kartoteka.search.internal.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kartoteka.search.internal.index.Wording;

/** The words of a question: what is no text is taken out, what is too much is cut. */
final class Words {

    /** Each word costs a clause per field; nobody looks for a book with more. */
    private static final int MOST = 32;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** The text up to its 32nd word; nothing if it has no word at all. */
    static Optional<String> of(String text) {
        var clean = Wording.clean(text);
        var words = WORD.matcher(clean);
        int end = 0;
        for (int count = 0; count < MOST && words.find(); count++) {
            end = words.end();
        }
        return end == 0 ? Optional.empty() : Optional.of(clean.substring(0, end));
    }
}
