package org.kartoteka.catalog.marc;

import java.util.List;

/**
 * The leader of a record that came without one: IRBIS tells the kind of a description by its
 * worksheet (920): PAZK a book, SPEC a volume of a set, ASP an article, NJ and OJ periodicals.
 */
final class IrbisLeader {

    private static final int WORKSHEET = 920;
    private static final int SET = 461;

    private IrbisLeader() {}

    static String of(List<IrbisField> fields) {
        String worksheet = "";
        boolean inSet = false;
        for (IrbisField field : fields) {
            worksheet = field.tag() == WORKSHEET ? field.text() : worksheet;
            inSet |= field.tag() == SET;
        }
        char level =
                switch (worksheet.strip()) {
                    case "ASP" -> 'a';
                    case "NJ", "NJK", "NJP", "OJ", "OJK", "J" -> 's';
                    default -> 'm';
                };
        return "00000na" + level + (inSet ? '2' : '0') + " 2200000   450 ";
    }
}
