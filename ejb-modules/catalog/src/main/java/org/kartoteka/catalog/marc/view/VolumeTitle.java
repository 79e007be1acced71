package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a title that can be read by itself: «Задачи и этюды. Вып. 13» rather than «Вып. 13.». */
final class VolumeTitle {

    private static final List<String> DESIGNATIONS =
            List.of(
                    "вып",
                    "т.",
                    "том",
                    "ч.",
                    "часть",
                    "кн.",
                    "книга",
                    "№",
                    "темат. т",
                    "vol",
                    "v.",
                    "pt.",
                    "part",
                    "bd",
                    "heft",
                    "no.",
                    "issue");

    private VolumeTitle() {}

    /** Whether a title is a mere «Т. 2», and not a title of its own. */
    static boolean isDesignation(String title) {
        String text = title.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return true;
        }
        boolean named = DESIGNATIONS.stream().anyMatch(text::startsWith);
        return named && text.chars().anyMatch(Character::isDigit) || isShortNumber(text);
    }

    static String display(Optional<String> parent, Optional<String> volume, String own) {
        String title = withoutStop(own);
        List<String> parts = new ArrayList<>(3);
        parent.map(VolumeTitle::withoutStop)
                .filter(text -> !same(text, title))
                .ifPresent(parts::add);
        volume.map(VolumeTitle::withoutStop)
                .filter(text -> !isDesignation(title) && !startsWith(title, text))
                .ifPresent(parts::add);
        parts.add(title);
        if (parent.isPresent() && title.isEmpty()) {
            volume.map(VolumeTitle::withoutStop).ifPresent(parts::add);
        }
        return Words.join(". ", parts);
    }

    private static String withoutStop(String text) {
        String plain = Words.withoutIsbd(text);
        return plain.endsWith(".") && !plain.endsWith("..")
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private static boolean startsWith(String title, String designation) {
        return title.regionMatches(true, 0, designation, 0, designation.length());
    }

    private static boolean isShortNumber(String text) {
        return text.length() <= 8
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
    }
}
