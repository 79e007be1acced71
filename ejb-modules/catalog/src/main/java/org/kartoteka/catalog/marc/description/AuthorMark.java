package org.kartoteka.catalog.marc.description;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.exchange.DialectConversion;

/**
 * The author mark (авторский знак): the first letter of the heading and two digits of Khavkina's
 * tables, or three of the larger ones.
 *
 * @param letter a capital
 * @param digits one to three of them
 */
public record AuthorMark(char letter, String digits) {

    private static final Pattern FORM = Pattern.compile("(\\p{L})[ -]?(\\d{1,3})");
    private static final Pattern NO_LETTER = Pattern.compile("^[^\\p{L}\\d]+");

    /** As it is written on the book: «П91». */
    public String text() {
        return letter + digits;
    }

    /** Reads «П91», «п 91», «П-91». */
    public static Optional<AuthorMark> parse(String text) {
        var match = FORM.matcher(text.strip());
        return match.matches()
                ? Optional.of(
                        new AuthorMark(
                                Character.toUpperCase(match.group(1).charAt(0)), match.group(2)))
                : Optional.empty();
    }

    /** The mark that a record has: 686 $b, and where IRBIS keeps it (908 $a). */
    public static Optional<AuthorMark> in(MarcRecord record) {
        var there =
                record.format() == MarcFormat.RUSMARC
                        ? record
                        : DialectConversion.to(MarcFormat.RUSMARC, record);
        return Stream.of(
                        there.dataFields("686").stream().flatMap(f -> f.all('b').stream()),
                        there.dataFields("908").stream().flatMap(f -> f.all('a').stream()),
                        there.dataFields("908").stream().flatMap(f -> f.all('*').stream()))
                .flatMap(marks -> marks)
                .flatMap(mark -> parse(mark).stream())
                .findFirst();
    }

    /**
     * Whether the letter is that of the heading: the rule that finds a mistyped mark. Ё counts as
     * Е, since the tables have no Ё.
     *
     * @param heading the author, or the title where there is none
     */
    public boolean fits(String heading) {
        var word = NO_LETTER.matcher(heading.strip()).replaceFirst("");
        return !word.isEmpty() && plain(word.charAt(0)) == plain(letter);
    }

    private static char plain(char letter) {
        char capital = String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0);
        return capital == 'Ё' ? 'Е' : capital;
    }
}
