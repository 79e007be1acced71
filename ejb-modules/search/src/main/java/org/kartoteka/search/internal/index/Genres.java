package org.kartoteka.search.internal.index;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.search.api.Genre;

/**
 * Draws the genres of a title from its indexes of UDC and of BBK (both the tables for scientific
 * libraries, which use letters, and those for public ones, which use numbers), and from the forms
 * that subject headings end with. The longest beginning of an index decides.
 */
final class Genres {

    private static final Map<String, Genre> UDC =
            Map.ofEntries(
                    entry("004", Genre.COMPUTING),
                    entry("01", Genre.REFERENCE),
                    entry("03", Genre.REFERENCE),
                    entry("05", Genre.PERIODICAL),
                    entry("087.5", Genre.CHILDREN),
                    entry("1", Genre.PHILOSOPHY),
                    entry("159.9", Genre.PSYCHOLOGY),
                    entry("2", Genre.RELIGION),
                    entry("3", Genre.SOCIETY),
                    entry("32", Genre.POLITICS),
                    entry("33", Genre.ECONOMICS),
                    entry("34", Genre.LAW),
                    entry("355", Genre.MILITARY),
                    entry("356", Genre.MILITARY),
                    entry("358", Genre.MILITARY),
                    entry("359", Genre.MILITARY),
                    entry("37", Genre.EDUCATION),
                    entry("51", Genre.MATHEMATICS),
                    entry("52", Genre.PHYSICS),
                    entry("53", Genre.PHYSICS),
                    entry("54", Genre.CHEMISTRY),
                    entry("55", Genre.EARTH),
                    entry("56", Genre.BIOLOGY),
                    entry("57", Genre.BIOLOGY),
                    entry("58", Genre.BIOLOGY),
                    entry("59", Genre.BIOLOGY),
                    entry("61", Genre.MEDICINE),
                    entry("62", Genre.TECHNOLOGY),
                    entry("63", Genre.AGRICULTURE),
                    entry("64", Genre.HOME),
                    entry("65", Genre.ECONOMICS),
                    entry("656", Genre.TECHNOLOGY),
                    entry("66", Genre.TECHNOLOGY),
                    entry("67", Genre.TECHNOLOGY),
                    entry("68", Genre.TECHNOLOGY),
                    entry("69", Genre.TECHNOLOGY),
                    entry("7", Genre.ARTS),
                    entry("794", Genre.SPORT),
                    entry("796", Genre.SPORT),
                    entry("80", Genre.LANGUAGE),
                    entry("81", Genre.LANGUAGE),
                    entry("821", Genre.FICTION),
                    entry("91", Genre.GEOGRAPHY),
                    entry("929", Genre.BIOGRAPHY),
                    entry("93", Genre.HISTORY),
                    entry("94", Genre.HISTORY));

    private static final Map<String, Genre> BBK =
            Map.ofEntries(
                    entry("22", Genre.MATHEMATICS),
                    entry("22.3", Genre.PHYSICS),
                    entry("22.6", Genre.PHYSICS),
                    entry("24", Genre.CHEMISTRY),
                    entry("26", Genre.EARTH),
                    entry("26.8", Genre.GEOGRAPHY),
                    entry("28", Genre.BIOLOGY),
                    entry("3", Genre.TECHNOLOGY),
                    entry("32.81", Genre.COMPUTING),
                    entry("32.97", Genre.COMPUTING),
                    entry("4", Genre.AGRICULTURE),
                    entry("5", Genre.MEDICINE),
                    entry("60", Genre.SOCIETY),
                    entry("63", Genre.HISTORY),
                    entry("65", Genre.ECONOMICS),
                    entry("66", Genre.POLITICS),
                    entry("67", Genre.LAW),
                    entry("68", Genre.MILITARY),
                    entry("74", Genre.EDUCATION),
                    entry("75", Genre.SPORT),
                    entry("80", Genre.LANGUAGE),
                    entry("81", Genre.LANGUAGE),
                    entry("84", Genre.FICTION),
                    entry("85", Genre.ARTS),
                    entry("86", Genre.RELIGION),
                    entry("87", Genre.PHILOSOPHY),
                    entry("88", Genre.PSYCHOLOGY),
                    entry("92", Genre.REFERENCE),
                    entry("А", Genre.POLITICS),
                    entry("В1", Genre.MATHEMATICS),
                    entry("В2", Genre.PHYSICS),
                    entry("В3", Genre.PHYSICS),
                    entry("В6", Genre.PHYSICS),
                    entry("Г", Genre.CHEMISTRY),
                    entry("Д", Genre.EARTH),
                    entry("Д8", Genre.GEOGRAPHY),
                    entry("Д9", Genre.GEOGRAPHY),
                    entry("Е", Genre.BIOLOGY),
                    entry("Ж", Genre.TECHNOLOGY),
                    entry("З", Genre.TECHNOLOGY),
                    entry("З81", Genre.COMPUTING),
                    entry("З97", Genre.COMPUTING),
                    entry("И", Genre.TECHNOLOGY),
                    entry("К", Genre.TECHNOLOGY),
                    entry("Л", Genre.TECHNOLOGY),
                    entry("М", Genre.TECHNOLOGY),
                    entry("Н", Genre.TECHNOLOGY),
                    entry("О", Genre.TECHNOLOGY),
                    entry("П", Genre.AGRICULTURE),
                    entry("Р", Genre.MEDICINE),
                    entry("С", Genre.SOCIETY),
                    entry("Т", Genre.HISTORY),
                    entry("У", Genre.ECONOMICS),
                    entry("Ф", Genre.POLITICS),
                    entry("Х", Genre.LAW),
                    entry("Ц", Genre.MILITARY),
                    entry("Ч4", Genre.EDUCATION),
                    entry("Ч5", Genre.SPORT),
                    entry("Ш1", Genre.LANGUAGE),
                    entry("Ш6", Genre.FICTION),
                    entry("Щ", Genre.ARTS),
                    entry("Э", Genre.RELIGION),
                    entry("Ю", Genre.PHILOSOPHY),
                    entry("Ю9", Genre.PSYCHOLOGY),
                    entry("Я", Genre.REFERENCE));

    /** The auxiliary (075) of UDC and я7 of BBK: books to learn from. */
    private static final Pattern TO_LEARN_FROM = Pattern.compile("\\(07[5-8]|я7");

    private static final Map<String, Genre> FORMS =
            Map.ofEntries(
                    entry("fiction", Genre.FICTION),
                    entry("juvenile fiction", Genre.CHILDREN),
                    entry("juvenile literature", Genre.CHILDREN),
                    entry("children's stories", Genre.CHILDREN),
                    entry("periodicals", Genre.PERIODICAL),
                    entry("zeitschrift", Genre.PERIODICAL),
                    entry("biography", Genre.BIOGRAPHY),
                    entry("biographie", Genre.BIOGRAPHY),
                    entry("биография", Genre.BIOGRAPHY),
                    entry("history", Genre.HISTORY),
                    entry("geschichte", Genre.HISTORY),
                    entry("история", Genre.HISTORY),
                    entry("dictionaries", Genre.REFERENCE),
                    entry("справочники", Genre.REFERENCE),
                    entry("х. л.", Genre.FICTION),
                    entry("textbooks", Genre.TEXTBOOK),
                    entry("study guides", Genre.TEXTBOOK));

    private static final Pattern FORM = Pattern.compile(".*(?: — | - |[(])([^(—]+?)[).\\s]*$");
    private static final String BETWEEN_INDEXES = "[;:+]\\s*";

    private Genres() {}

    /** The codes of the genres. */
    static List<String> of(TitleView title) {
        var genres = EnumSet.noneOf(Genre.class);
        title.udc().ifPresent(indexes -> classified(indexes, UDC, genres));
        title.bbk().ifPresent(indexes -> classified(indexes, BBK, genres));
        for (var subject : title.subjects()) {
            form(subject).ifPresent(genres::add);
        }
        if (genres.contains(Genre.CHILDREN)) {
            title.subjects().stream()
                    .filter(subject -> subject.toLowerCase(Locale.ROOT).contains("juvenile fic"))
                    .findAny()
                    .ifPresent(subject -> genres.add(Genre.FICTION));
        }
        return genres.stream().map(Genre::code).toList();
    }

    private static void classified(String indexes, Map<String, Genre> tables, Set<Genre> genres) {
        for (var index : indexes.split(BETWEEN_INDEXES)) {
            longest(index.strip(), tables).ifPresent(genres::add);
            if (TO_LEARN_FROM.matcher(index).find()) {
                genres.add(Genre.TEXTBOOK);
            }
        }
    }

    private static Optional<Genre> longest(String index, Map<String, Genre> tables) {
        for (int length = Math.min(index.length(), 5); length > 0; length--) {
            var genre = tables.get(index.substring(0, length));
            if (genre != null) {
                return Optional.of(genre);
            }
        }
        return Optional.empty();
    }

    private static Optional<Genre> form(String subject) {
        var lower = subject.toLowerCase(Locale.ROOT);
        var last = FORM.matcher(lower);
        return Optional.ofNullable(FORMS.get(last.matches() ? last.group(1).strip() : lower))
                .or(
                        () ->
                                lower.endsWith("(х. л.)")
                                        ? Optional.of(Genre.FICTION)
                                        : Optional.empty());
    }
}
