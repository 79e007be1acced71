package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.search.internal.words.Initials;
import org.kartoteka.search.internal.words.Sound;
import org.kartoteka.search.internal.words.Words;

/**
 * What the document of a title has only to be found and put in order by.
 *
 * @param length how many words the title has
 * @param sounds marks of the fields beside title and authors, whose own the index adds
 * @param titleBeginning the title, suggested to those who begin to type it
 * @param authorBeginning the authors, likewise
 * @param soundBeginning both as they sound, for those who type in other letters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TitleMarks(
        List<String> titleKeys,
        String titleOrder,
        Optional<String> authorOrder,
        int length,
        String titleSounds,
        String authorSounds,
        String sounds,
        List<String> initials,
        Optional<Suggestion> titleBeginning,
        Optional<Suggestion> authorBeginning,
        Optional<Suggestion> soundBeginning) {

    /** Whom a suggestion is for: everybody, or adults (see {@link Fields#ADULTS_ONLY}). */
    public static final String AUDIENCE = "audience";

    /** See {@link #AUDIENCE}. */
    public static final String EVERYBODY = "everybody";

    /** See {@link #AUDIENCE}. */
    public static final String ADULTS = "adults";

    private static final int SUGGESTED_LENGTH = 80;
    private static final int KEY_LENGTH = 300;
    private static final int ORDER_LENGTH = 60;

    /**
     * What may be suggested, its weight (the more copies, the likelier it is meant), and to whom.
     */
    public record Suggestion(List<String> input, int weight, Map<String, List<String>> contexts) {}

    static TitleMarks of(TitleDescription title, int copies) {
        var audience =
                Map.of(AUDIENCE, List.of(title.adultsOnly().isPresent() ? ADULTS : EVERYBODY));
        var key = Wording.key(title.title());
        var names = title.authors().stream().flatMap(TitleMarks::bothWays).toList();
        return new TitleMarks(
                keys(title, key),
                cut(key, ORDER_LENGTH),
                title.authors().stream()
                        .findFirst()
                        .map(name -> cut(Wording.key(name), ORDER_LENGTH)),
                Math.min(Words.in(title.title()).size(), Short.MAX_VALUE),
                marks(List.of(title.title())),
                marks(title.authors()),
                marks(others(title)),
                title.authors().stream().flatMap(a -> Initials.of(a).stream()).distinct().toList(),
                suggestion(List.of(title.title()), copies, audience),
                suggestion(names, copies, audience),
                suggestion(sounds(title), copies, audience));
    }

    /** The title alone, and with what follows it. */
    private static List<String> keys(TitleDescription title, String key) {
        return Stream.of(
                        Optional.of(key),
                        title.remainder().map(more -> key + " " + Wording.key(more)))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty() && text.length() <= KEY_LENGTH)
                .distinct()
                .toList();
    }

    private static List<String> others(TitleDescription title) {
        var texts = new ArrayList<String>(title.subjects());
        texts.addAll(title.imprint());
        title.remainder().ifPresent(texts::add);
        title.responsibility().ifPresent(texts::add);
        title.series().ifPresent(texts::add);
        return texts;
    }

    private static String marks(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> Words.in(text).stream())
                .distinct()
                .flatMap(word -> Sound.marks(word).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** "Толстой, Л. Н." and "Л. Н. Толстой": people begin with either. */
    private static Stream<String> bothWays(String heading) {
        int comma = heading.indexOf(", ");
        return comma < 0
                ? Stream.of(heading)
                : Stream.of(
                        heading, heading.substring(comma + 2) + " " + heading.substring(0, comma));
    }

    /** Only the Russian ones: in Latin letters the others are found as they are. */
    private static List<String> sounds(TitleDescription title) {
        return Stream.concat(Stream.of(title.title()), title.authors().stream())
                .filter(text -> text.codePoints().anyMatch(TitleMarks::isCyrillic))
                .map(
                        text ->
                                Words.in(text).stream()
                                        .map(Sound::of)
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static boolean isCyrillic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    /**
     * Texts without a letter or digit have no beginning to be found by; the server refuses them.
     */
    private static Optional<Suggestion> suggestion(
            List<String> texts, int copies, Map<String, List<String>> audience) {
        var inputs =
                texts.stream()
                        .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                        .map(text -> cut(text, SUGGESTED_LENGTH))
                        .distinct()
                        .toList();
        return inputs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(inputs, copies, audience));
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
