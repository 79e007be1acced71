package org.kartoteka.catalog.marc.exchange;

import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;
import org.kartoteka.catalog.marc.view.BibliographicView;

/**
 * The coded data that every record has: 100 $a of RUSMARC (36 positions) and 008 of MARC 21 (40
 * positions).
 */
final class CodedData {

    private static final String RUSMARC_DATES = "abcdefghj";
    private static final String MARC21_DATES = "cdusrqmte";
    private static final String RUSMARC_AUDIENCE = "abcdekm";
    private static final String MARC21_AUDIENCE = "jabcdeg";
    private static final String MARC21_AUDIENCE_READ = "jabcdegf";
    private static final String RUSMARC_AUDIENCE_READ = "abcdekmk";
    private static final String NOT_CODED = "||||";
    private static final String UNKNOWN_DAY = "000000";
    private static final char ONE_YEAR = 'd';
    private static final int FIRST_YEAR_OF_CENTURY = 68;

    private CodedData() {}

    /** 008 for a RUSMARC record. */
    static String marc21(MarcRecord record, BibliographicView view) {
        var coded =
                record.dataField("100").stream()
                        .flatMap(field -> field.subfields().stream())
                        .filter(subfield -> subfield.code() == 'a')
                        .map(Subfield::value)
                        .findFirst()
                        .orElse("");
        var data = padded(coded, 36);
        var date1 = data.substring(9, 13);
        boolean dated = data.charAt(8) != ONE_YEAR && date1.chars().anyMatch(Character::isDigit);
        var text = new StringBuilder(40);
        text.append(digits(data.substring(2, 8), UNKNOWN_DAY));
        if (dated) {
            text.append(replaced(data.charAt(8), RUSMARC_DATES, MARC21_DATES, 's'));
            text.append(date1.replace(' ', 'u')).append(data, 13, 17);
        } else {
            text.append(view.publication().year().isPresent() ? 's' : 'n');
            text.append(view.publication().year().map(CodedData::year).orElse("uuuu"));
            text.append("    ");
        }
        text.append(Countries.toMarc21(record.first("102", 'a')));
        text.append(NOT_CODED);
        text.append(replaced(data.charAt(17), RUSMARC_AUDIENCE, MARC21_AUDIENCE, '|'));
        text.append("||||||||||||");
        text.append(view.languages().isEmpty() ? "und" : view.languages().get(0));
        return text.append("|d").toString();
    }

    /** 100 $a for a MARC 21 record. */
    static String rusmarc(MarcRecord record, BibliographicView view) {
        var data = padded(record.control("008").orElse(""), 40);
        var entered = digits(data.substring(0, 6), "");
        var text = new StringBuilder(36);
        boolean unknown = entered.isEmpty() || entered.equals(UNKNOWN_DAY);
        text.append(unknown ? "        " : century(entered) + entered);
        text.append(replaced(data.charAt(6), MARC21_DATES, RUSMARC_DATES, 'u'));
        text.append(dates(data.substring(7, 11), view));
        text.append(data.substring(11, 15).replaceAll("[^0-9]", " "));
        char audience = replaced(data.charAt(22), MARC21_AUDIENCE_READ, RUSMARC_AUDIENCE_READ, 'u');
        text.append(audience).append("  ").append("u0");
        text.append(record.first("040", 'b').filter(code -> code.length() == 3).orElse("und"));
        text.append("y50      ");
        return text.append(isCyrillic(view.title().proper()) ? "ca" : "ba").toString();
    }

    private static String dates(String date, BibliographicView view) {
        boolean coded = date.chars().anyMatch(Character::isDigit);
        return coded
                ? date.replaceAll("[^0-9]", " ")
                : view.publication().year().map(CodedData::year).orElse("    ");
    }

    private static String century(String entered) {
        return Integer.parseInt(entered.substring(0, 2)) >= FIRST_YEAR_OF_CENTURY ? "19" : "20";
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String digits(String text, String otherwise) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? text : otherwise;
    }

    private static char replaced(char code, String from, String to, char otherwise) {
        int at = from.indexOf(code);
        return at < 0 ? otherwise : to.charAt(at);
    }

    private static String padded(String text, int length) {
        return text.length() >= length ? text : text + " ".repeat(length - text.length());
    }

    private static boolean isCyrillic(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** The country of a MARC 21 record as 102 has it. */
    static Optional<String> country(MarcRecord record) {
        return Countries.toIso(padded(record.control("008").orElse(""), 40).substring(15, 18));
    }
}
