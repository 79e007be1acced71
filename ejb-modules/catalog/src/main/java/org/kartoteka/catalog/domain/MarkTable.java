package org.kartoteka.catalog.domain;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.kernel.error.RefusedException;

/** A table of author marks as people write it, and headings as they are looked up in it. */
public final class MarkTable {

    /** No table is larger; the large one for Russian names has some thousand rows. */
    private static final int MOST_ROWS = 50_000;

    private static final int LONGEST = 60;
    private static final Pattern ROW = Pattern.compile("(\\p{L}[^\\t;\\d]*?)[\\t; ]+(\\d{1,3})");

    private MarkTable() {}

    /**
     * The rows: figures by beginnings.
     *
     * @throws RefusedException {@link CatalogRefusal#AUTHOR_MARK_TABLE_MALFORMED}
     */
    public static Map<String, String> rows(String table) {
        var rows = new TreeMap<String, String>();
        int number = 0;
        for (var line : table.lines().toList()) {
            number++;
            var row = line.strip().replace("\uFEFF", "");
            if (row.isEmpty()) {
                continue;
            }
            var match = ROW.matcher(row);
            boolean fits = row.length() <= 2 * LONGEST && rows.size() < MOST_ROWS;
            if (!fits || !match.matches()) {
                throw new RefusedException(CatalogRefusal.AUTHOR_MARK_TABLE_MALFORMED, number);
            }
            rows.put(key(match.group(1)), match.group(2));
        }
        if (rows.isEmpty()) {
            throw new RefusedException(CatalogRefusal.AUTHOR_MARK_TABLE_MALFORMED, 1);
        }
        return rows;
    }

    /** A heading as it is looked up: its letters, in lower case, ё as е. */
    public static String key(String heading) {
        var key = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .codePoints()
                .filter(Character::isLetter)
                .limit(LONGEST)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
