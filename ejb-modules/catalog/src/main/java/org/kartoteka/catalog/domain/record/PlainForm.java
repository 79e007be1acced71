package org.kartoteka.catalog.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.kernel.error.RefusedException;

/** A record as plain text, a field to a line, for people who think in tags. */
public final class PlainForm {

    private static final String LEADER = "LDR";
    private static final int TAG = 3;
    private static final int DATA = 7;
    private static final int SHOWN = 60;

    private PlainForm() {}

    /** The record as text. */
    public static String write(RecordContent record) {
        return LEADER
                + " "
                + record.leader().replace(' ', '#')
                + "\n"
                + record.fields().stream()
                        .map(field -> line(field) + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(RecordField field) {
        if (field.text().isPresent()) {
            return field.tag() + " " + field.text().get();
        }
        return field.tag()
                + " "
                + field.indicators().orElse("  ").replace(' ', '#')
                + " "
                + field.subfields().stream()
                        .map(s -> "$" + s.code() + s.value().replace("$", "$$"))
                        .collect(Collectors.joining());
    }

    /**
     * The record in the text.
     *
     * @throws RefusedException {@link CatalogRefusal#RECORD_TEXT_MALFORMED} with number and
     *     beginning of the line
     */
    public static RecordContent read(String text, RecordDialect dialect) {
        var leader = RecordContent.NEW_BOOK;
        var fields = new ArrayList<RecordField>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith(LEADER + " ")) {
                leader = line.substring(TAG + 1).replace('#', ' ');
            } else if (!line.isBlank()) {
                fields.add(field(line, i + 1));
            }
        }
        return new RecordContent(dialect, leader, fields);
    }

    private static RecordField field(String line, int number) {
        if (line.length() <= TAG + 1 || line.charAt(TAG) != ' ') {
            throw malformed(line, number);
        }
        var tag = line.substring(0, TAG);
        boolean data =
                line.length() > DATA && line.charAt(DATA - 1) == ' ' && line.charAt(DATA) == '$';
        if (!data) {
            if (!tag.startsWith("00") && tag.charAt(0) < 'A') {
                throw malformed(line, number);
            }
            return new RecordField(
                    tag, Optional.of(line.substring(TAG + 1)), Optional.empty(), List.of());
        }
        var indicators = line.substring(TAG + 1, DATA - 1).replace('#', ' ');
        return new RecordField(
                tag, Optional.empty(), Optional.of(indicators), subfields(line, number));
    }

    private static List<RecordSubfield> subfields(String line, int number) {
        var subfields = new ArrayList<RecordSubfield>();
        int at = DATA;
        while (at < line.length()) {
            if (at + 1 >= line.length()) {
                throw malformed(line, number);
            }
            var code = line.substring(at + 1, at + 2);
            var value = new StringBuilder();
            at += 2;
            while (at < line.length() && (line.charAt(at) != '$' || isDollar(line, at))) {
                at += line.charAt(at) == '$' ? 1 : 0;
                value.append(line.charAt(at));
                at++;
            }
            subfields.add(new RecordSubfield(code, value.toString()));
        }
        return subfields;
    }

    private static boolean isDollar(String line, int at) {
        return at + 1 < line.length() && line.charAt(at + 1) == '$';
    }

    private static RefusedException malformed(String line, int number) {
        var shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        return new RefusedException(CatalogRefusal.RECORD_TEXT_MALFORMED, number, shown);
    }
}
