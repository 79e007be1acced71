package org.kartoteka.catalog.domain.restricted;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.api.ListEntry;
import org.kartoteka.catalog.api.RestrictedRefusal;
import org.kartoteka.kernel.error.Phrase;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Reads the file of a list: a table as comma-separated values (RFC 4180), with semicolons, commas
 * or tabs, in UTF-8 or windows-1251. The first line that names columns is its head; lines before it
 * are a title of the file.
 */
public final class ListFile {

    private static final String BUNDLE = "org.kartoteka.catalog.restricted";
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int MOST_LINES = 200_000;
    private static final int LONGEST_CELL = 20_000;
    private static final int HEAD_WITHIN = 20;
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ISO_LOCAL_DATE);

    private enum Column {
        NUMBER("№", "номер", "n", "number"),
        AUTHOR("автор", "имя", "фио", "наименование", "author", "name"),
        TITLE("заглавие", "название", "title"),
        TEXT("текст", "материал", "text"),
        INCLUDED("дата включения", "включено", "дата", "included"),
        EXCLUDED("дата исключения", "исключено", "excluded");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        static Optional<Column> named(String cell) {
            var name = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ .]*п/п\\.?$", "");
            for (var column : values()) {
                if (column.names.contains(name)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    private final Table table;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<ListEntry> entries = new ArrayList<>();

    private ListFile(Table table) {
        this.table = table;
    }

    /**
     * The lines of a file.
     *
     * @throws RefusedException {@link RestrictedRefusal#LIST_FILE_MALFORMED} with the line and the
     *     rule
     */
    public static List<ListEntry> read(byte[] file) {
        var text = text(file);
        var reader = new ListFile(new Table(text, separator(text)));
        reader.read();
        return reader.entries;
    }

    private void read() {
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            var cells = row.get();
            if (columns.isEmpty()) {
                head(cells);
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                entries.add(entry(cells));
                if (entries.size() > MOST_LINES) {
                    throw refused(table.line(), "TOO_MANY", MOST_LINES);
                }
            }
        }
        if (columns.isEmpty()) {
            throw refused(1, "NO_HEAD");
        }
        if (entries.isEmpty()) {
            throw refused(table.line(), "NOTHING");
        }
    }

    private void head(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            Column.named(cells.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        boolean speaks =
                columns.containsKey(Column.AUTHOR)
                        || columns.containsKey(Column.TITLE)
                        || columns.containsKey(Column.TEXT);
        if (!speaks) {
            columns.clear();
            if (table.line() >= HEAD_WITHIN) {
                throw refused(table.line(), "NO_HEAD");
            }
        }
    }

    private ListEntry entry(List<String> cells) {
        var author = cell(cells, Column.AUTHOR);
        var title = cell(cells, Column.TITLE);
        var text = cell(cells, Column.TEXT);
        boolean speaks =
                Folded.words(author.orElse("") + " " + title.orElse("") + " " + text.orElse(""))
                        .stream()
                        .anyMatch(word -> word.length() > 1);
        if (!speaks) {
            throw refused(table.line(), "NO_WORDS");
        }
        return new ListEntry(
                cell(cells, Column.NUMBER).orElse(""),
                author,
                title,
                text,
                date(cells, Column.INCLUDED),
                date(cells, Column.EXCLUDED));
    }

    private Optional<String> cell(List<String> cells, Column column) {
        var cell =
                Optional.ofNullable(columns.get(column))
                        .filter(at -> at < cells.size())
                        .map(at -> cells.get(at).replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                        .filter(text -> !text.isEmpty());
        if (cell.isPresent() && cell.get().length() > LONGEST_CELL) {
            throw refused(table.line(), "TOO_LONG", LONGEST_CELL);
        }
        return cell;
    }

    private Optional<LocalDate> date(List<String> cells, Column column) {
        return cell(cells, column).map(this::date);
    }

    private LocalDate date(String text) {
        for (var form : DATES) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException other) {
                // the next form may fit
            }
        }
        throw refused(table.line(), "DATE", text);
    }

    private static String text(byte[] file) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(file)).toString();
            if (text.indexOf('\0') >= 0) {
                throw refused(1, "NO_TEXT");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            var text = new String(file, WINDOWS);
            if (text.indexOf('\0') >= 0) {
                throw refused(1, "NO_TEXT");
            }
            return text;
        }
    }

    /** The sign that the first lines have most of. */
    private static char separator(String text) {
        var begin = text.lines().limit(HEAD_WITHIN).toList();
        char best = ';';
        long most = 0;
        for (char sign : new char[] {';', '\t', ','}) {
            long lines = begin.stream().filter(line -> line.indexOf(sign) >= 0).count();
            if (lines > most) {
                best = sign;
                most = lines;
            }
        }
        return best;
    }

    private static RefusedException refused(long line, String rule, Object... arguments) {
        return new RefusedException(
                RestrictedRefusal.LIST_FILE_MALFORMED,
                line,
                new Phrase(BUNDLE, "rule." + rule, List.of(arguments)));
    }

    /** Rows of cells; a cell in quotation marks may hold anything, they themselves doubled. */
    private static final class Table {

        private final String text;
        private final char separator;
        private int at;
        private long line;
        private long nextLine = 1;

        Table(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        /** The number of the line that the last row began on. */
        long line() {
            return line;
        }

        Optional<List<String>> next() {
            if (at >= text.length()) {
                return Optional.empty();
            }
            line = nextLine;
            var cells = new ArrayList<String>();
            boolean more = true;
            while (more) {
                cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
                more = at < text.length() && text.charAt(at) == separator;
                at++;
            }
            nextLine++;
            return Optional.of(cells);
        }

        private String plain() {
            int from = at;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            var cell = new StringBuilder();
            at++;
            while (!closes()) {
                char sign = text.charAt(at);
                nextLine += sign == '\n' ? 1 : 0;
                at += sign == '"' ? 2 : 1;
                cell.append(sign);
            }
            at++;
            // what follows the closing mark belongs to the cell too, as in some exports
            return cell + plain();
        }

        private boolean closes() {
            if (at >= text.length()) {
                throw refused(line, "QUOTE");
            }
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
            return text.charAt(at) == '"' && !doubled;
        }
    }
}
