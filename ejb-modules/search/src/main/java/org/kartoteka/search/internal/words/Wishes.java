package org.kartoteka.search.internal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a question apart: what stands between quotation marks, what stands behind the name of a
 * field, and the rest, blank by blank.
 */
public final class Wishes {

    /** Each word costs several clauses; nobody looks for a book with more. */
    static final int MOST_WORDS = 20;

    private static final Pattern PART =
            Pattern.compile(
                    "(?:(?<field>\\p{L}+):\\s*)?"
                            + "(?:[\"«“„](?<quoted>[^\"»”“]+)(?:[\"»”“]|$)|(?<chunk>\\S+))");
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern BEHIND = Pattern.compile("[^\\p{L}\\p{N}]+$");

    private final List<Wish> wishes = new ArrayList<>();
    private int room = MOST_WORDS;

    private Wishes() {}

    /** The wishes of words that may mean anything. */
    public static List<Wish> anywhere(String text) {
        var isbn = Isbn.in(text);
        if (isbn.isPresent()) {
            return List.of(new Wish.Number(isbn.get()));
        }
        var wishes = new Wishes();
        var parts = PART.matcher(text);
        while (parts.find()) {
            wishes.part(parts.group("field"), parts.group("quoted"), parts.group("chunk"));
        }
        return List.copyOf(wishes.wishes);
    }

    /** The wishes of words that are meant in one scope; quotation marks count, names do not. */
    public static List<Wish> in(Scope scope, String text) {
        var wishes = new Wishes();
        var parts = PART.matcher(text.replace(':', ' '));
        while (parts.find()) {
            wishes.add(scope, parts.group("quoted"), parts.group("chunk"));
        }
        return List.copyOf(wishes.wishes);
    }

    private void part(String field, String quoted, String chunk) {
        var scope = Optional.ofNullable(field).flatMap(Scope::named);
        if (scope.isPresent()) {
            add(scope.get(), quoted, chunk);
        } else if (field != null && chunk != null) {
            add(Scope.ANYWHERE, null, field + ":" + chunk);
        } else {
            Optional.ofNullable(field).ifPresent(word -> add(Scope.ANYWHERE, null, word));
            add(Scope.ANYWHERE, quoted, chunk);
        }
    }

    private void add(Scope scope, String quoted, String chunk) {
        var text = quoted == null ? chunk : quoted;
        if (scope == Scope.ISBN || scope == Scope.ANYWHERE) {
            var isbn = Isbn.in(text);
            if (isbn.isPresent()) {
                wishes.add(new Wish.Number(isbn.get()));
                return;
            }
        }
        var real = scope == Scope.ISBN ? Scope.ANYWHERE : scope;
        if (quoted != null && real == Scope.AUTHOR) {
            for (var word : quoted.split("\\s+")) {
                chunk(real, word);
            }
        } else if (quoted != null) {
            exact(real, quoted);
        } else {
            chunk(real, chunk);
        }
    }

    private void exact(Scope scope, String quoted) {
        var words = Words.in(quoted);
        if (!words.isEmpty() && words.size() <= room) {
            room -= words.size();
            wishes.add(new Wish.Exact(scope, String.join(" ", words)));
        }
    }

    /** A mark at an end is a letter of the other layout as often as it is a mark. */
    private void chunk(Scope scope, String typed) {
        var words = Words.in(typed).stream().limit(room).toList();
        room -= words.size();
        if (!words.isEmpty()) {
            var unended = BEHIND.matcher(typed).replaceFirst("");
            var bare = BEFORE.matcher(unended).replaceFirst("");
            var layouts =
                    Stream.of(typed, unended, bare)
                            .flatMap(text -> Layout.other(text).stream())
                            .distinct()
                            .toList();
            wishes.add(new Wish.Chunk(scope, typed, words, layouts));
        }
    }
}
