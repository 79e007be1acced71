package org.kartoteka.search.internal.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling for everything that sounds alike, whatever the letters: Толстой, Tolstoy, Tolstoj
 * and Tolstoĭ are all {@code tolstoi}. It knows what ISO 9, ГОСТ 7.79 (A and B), the tables of the
 * Library of Congress and of BGN/PCGN, the rules for passports and the habits of people have in
 * common, so nobody has to say which of them was used. Capital letters stand for sounds that Latin
 * has no letter for.
 */
public final class Sound {

    private static final Map<Character, String> CYRILLIC =
            Map.ofEntries(
                    Map.entry('а', "a"),
                    Map.entry('б', "b"),
                    Map.entry('в', "v"),
                    Map.entry('г', "g"),
                    Map.entry('ґ', "g"),
                    Map.entry('д', "d"),
                    Map.entry('е', "e"),
                    Map.entry('ё', "e"),
                    Map.entry('є', "e"),
                    Map.entry('ж', "Z"),
                    Map.entry('з', "z"),
                    Map.entry('и', "i"),
                    Map.entry('й', "i"),
                    Map.entry('і', "i"),
                    Map.entry('ї', "i"),
                    Map.entry('к', "k"),
                    Map.entry('л', "l"),
                    Map.entry('м', "m"),
                    Map.entry('н', "n"),
                    Map.entry('о', "o"),
                    Map.entry('п', "p"),
                    Map.entry('р', "r"),
                    Map.entry('с', "s"),
                    Map.entry('т', "t"),
                    Map.entry('у', "u"),
                    Map.entry('ў', "u"),
                    Map.entry('ф', "f"),
                    Map.entry('х', "h"),
                    Map.entry('ц', "T"),
                    Map.entry('ч', "C"),
                    Map.entry('ш', "S"),
                    Map.entry('щ', "S"),
                    Map.entry('ъ', ""),
                    Map.entry('ы', "i"),
                    Map.entry('ь', ""),
                    Map.entry('э', "e"),
                    Map.entry('ю', "iu"),
                    Map.entry('я', "ia"),
                    Map.entry('ѣ', "e"),
                    Map.entry('ѳ', "f"),
                    Map.entry('ѵ', "i"));

    /** Letters of ISO 9 that lose what they mean with their marks. */
    private static final Map<Character, String> MARKED =
            Map.of('š', "sh", 'ŝ', "shch", 'č', "ch", 'ž', "zh", 'û', "yu", 'â', "ya", 'ë', "e");

    /** Groups of Latin letters, the longest first. */
    private static final String[][] GROUPS = {
        {"shch", "S"},
        {"schtsch", "S"},
        {"tsch", "C"},
        {"tch", "C"},
        {"sch", "S"},
        {"shh", "S"},
        {"sh", "S"},
        {"zh", "Z"},
        {"kh", "h"},
        {"ch", "C"},
        {"ck", "k"},
        {"ce", "Te"},
        {"ci", "Ti"},
        {"cy", "Ti"},
        {"cv", "Tv"},
        {"cz", "T"},
        {"tz", "T"},
        {"ph", "f"},
        {"th", "t"},
        {"qu", "kv"},
        {"yo", "e"},
        {"jo", "e"},
        {"ye", "e"},
        {"je", "e"},
        {"ya", "ia"},
        {"ja", "ia"},
        {"yu", "iu"},
        {"ju", "iu"},
        {"c", "k"},
        {"j", "i"},
        {"q", "k"},
        {"w", "v"},
        {"x", "ks"},
        {"y", "i"}
    };

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'`’ʹʺ\"]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final String[] ENDINGS = {
        "iami", "uiu", "aia", "oie", "ogo", "ego", "imi", "omu", "emu", "ami", "iah", "iam", "ov",
        "ev", "ei", "oi", "ui", "ih", "im", "om", "em", "ah", "am", "oe", "ee", "ia", "iu", "a",
        "e", "i", "o", "u"
    };
    private static final int SHORTEST = 3;
    private static final int LEAST_STEM = 4;
    private static final int LEAST_STEM_OF_ONE_VOWEL = 3;

    private Sound() {}

    /** How a word sounds; empty if it has no letter of either script. */
    public static String of(String word) {
        var plain = plain(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
        var sound = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            at += next(plain, at, sound);
        }
        return evened(sound.toString());
    }

    /** What is left of a sound without the ending of its case, gender or number. */
    public static String stem(String sound) {
        for (var ending : ENDINGS) {
            int rest = sound.length() - ending.length();
            int least = ending.length() == 1 ? LEAST_STEM_OF_ONE_VOWEL : LEAST_STEM;
            if (rest >= least && sound.endsWith(ending)) {
                return sound.substring(0, rest);
            }
        }
        return sound;
    }

    /**
     * The marks that a word leaves in the index: how it sounds, with the script it is written in; a
     * Russian one also without its ending.
     */
    public static List<String> marks(String word) {
        var marks = new ArrayList<String>(2);
        Script.of(word)
                .ifPresent(
                        script -> {
                            var sound = of(word);
                            if (sound.length() > 1) {
                                marks.add(whole(script, sound));
                                if (script == Script.CYRILLIC) {
                                    marks.add(stemmed(stem(sound)));
                                }
                            }
                        });
        return marks;
    }

    /**
     * The marks by which a word of a question is looked up in the letters it was not typed in;
     * Latin ones also in Latin, for Russian names are written in many ways there.
     */
    public static List<String> lookUps(String word) {
        var marks = new ArrayList<String>(3);
        var sound = of(word);
        if (sound.length() < SHORTEST) {
            return marks;
        }
        Script.of(word).ifPresent(script -> lookUps(script, sound, marks));
        return marks;
    }

    private static void lookUps(Script script, String sound, List<String> marks) {
        marks.add(whole(Script.LATIN, sound));
        if (script == Script.LATIN) {
            marks.add(whole(Script.CYRILLIC, sound));
            marks.add(stemmed(stem(sound)));
        }
    }

    /** Whether a mark is of a whole word. */
    public static boolean isWhole(String mark) {
        return mark.charAt(1) == '=';
    }

    /** The mark of a whole word. */
    public static String whole(Script script, String sound) {
        return (script == Script.CYRILLIC ? "c=" : "l=") + sound;
    }

    /** The mark of a Russian word without its ending. */
    private static String stemmed(String stem) {
        return "c~" + stem;
    }

    private static String plain(String lower) {
        if (lower.chars().allMatch(c -> c >= 'a' && c <= 'z' || CYRILLIC.containsKey((char) c))) {
            return lower;
        }
        var letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            letters.append(MARKED.getOrDefault(letter, String.valueOf(letter)));
        }
        var marked = letters.toString().replace('й', 'и').replace('ё', 'е').replace('ї', 'и');
        return MARKS.matcher(Normalizer.normalize(marked, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Takes the letter or group of letters that stands there, and returns how long it is. */
    private static int next(String word, int at, StringBuilder sound) {
        char letter = word.charAt(at);
        if (letter >= 'c' && letter <= 'z') {
            for (var group : GROUPS) {
                if (word.startsWith(group[0], at)) {
                    sound.append(group[1]);
                    return group[0].length();
                }
            }
        }
        if (letter >= 'a' && letter <= 'z' || Character.isDigit(letter)) {
            sound.append(letter);
        } else {
            sound.append(CYRILLIC.getOrDefault(letter, ""));
        }
        return 1;
    }

    private static String evened(String sound) {
        var even = sound.replace("sC", "S").replace("ts", "T").replace("ie", "e");
        return DOUBLED.matcher(even).replaceAll("$1");
    }
}
