package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;

/** Small words about texts and fields that both dialects need. */
public final class Words {

    /** Between a heading and its subdivisions, as cards print it. */
    static final String SUBDIVISION = " — ";

    private static final String ISBD_SIGNS = " /:;,=";

    /** Begin and end of non-sorting characters, as MARC 21 and as UNIMARC write them. */
    private static final String NON_SORTING = "\u0088\u0089\u0098\u009C";

    private Words() {}

    /** Without the marks that tell which first words do not sort, and with single spaces. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled =
                    c == ' ' && (plain.length() == 0 || plain.charAt(plain.length() - 1) == ' ');
            if (!doubled && NON_SORTING.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    /** Also without the punctuation that leads to the next area of the description (ISBD). */
    public static String withoutIsbd(String text) {
        String plain = plain(text);
        int end = plain.length();
        while (end > 0 && ISBD_SIGNS.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return withoutLoneBracket(plain.substring(0, end));
    }

    /** «[Paris» of an imprint whose bracket ends in another subfield. */
    private static String withoutLoneBracket(String text) {
        if (text.startsWith("[") && text.indexOf(']') < 0) {
            return text.substring(1);
        }
        boolean lone = text.endsWith("]") && text.indexOf('[') < 0;
        return lone ? text.substring(0, text.length() - 1) : text;
    }

    /** Also without a full stop, unless it ends an initial or a short abbreviation. */
    public static String withoutStop(String text) {
        String clean = withoutIsbd(text);
        if (!clean.endsWith(".") || clean.endsWith("..")) {
            return clean;
        }
        int wordStart = clean.length() - 1;
        while (wordStart > 0 && Character.isLetterOrDigit(clean.charAt(wordStart - 1))) {
            wordStart--;
        }
        boolean abbreviation = clean.length() - 1 - wordStart <= 2;
        return abbreviation ? clean : clean.substring(0, clean.length() - 1);
    }

    /** All that a subfield says, without the punctuation at its end. */
    public static List<String> all(MarcRecord record, String tag, char code) {
        List<String> values = new ArrayList<>(4);
        for (MarcField field : record.fields()) {
            if (field instanceof DataField data && data.tag().equals(tag)) {
                for (String value : data.all(code)) {
                    values.add(withoutIsbd(value));
                }
            }
        }
        return values;
    }

    static Optional<String> first(MarcRecord record, String tag, char code) {
        return record.first(tag, code).map(Words::withoutIsbd).filter(text -> !text.isEmpty());
    }

    /** Each once, in the order of their first appearance; blank ones left out. */
    public static List<String> distinct(Collection<String> texts) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                distinct.add(text);
            }
        }
        return List.copyOf(distinct);
    }

    /** The parts that say something, with a separator between them. */
    public static String join(String separator, List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                joined.append(joined.length() == 0 ? "" : separator).append(part);
            }
        }
        return joined.toString();
    }

    static Optional<String> nonBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Language codes of ISO 639-2; «engfre» of old records are two. */
    static void languages(String text, Collection<String> to) {
        String codes = text.strip();
        if (codes.length() % 3 != 0) {
            return;
        }
        for (int i = 0; i < codes.length(); i += 3) {
            String code = codes.substring(i, i + 3);
            if (code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                to.add(code);
            }
        }
    }

    /** «З.М.» as «З. М.». */
    public static String initials(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean afterStop = i > 0 && text.charAt(i - 1) == '.';
            if (afterStop && Character.isLetter(c)) {
                spaced.append(' ');
            }
            spaced.append(c);
        }
        return spaced.toString();
    }
}
