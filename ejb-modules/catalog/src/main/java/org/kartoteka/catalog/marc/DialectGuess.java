package org.kartoteka.catalog.marc;

import java.util.List;
import java.util.Optional;

/**
 * Tells RUSMARC from MARC 21. Fields weigh more than the leader: many Russian systems write {@code
 * 4500} at the end of a RUSMARC leader.
 */
final class DialectGuess {

    private final Optional<MarcFormat> known;

    DialectGuess(Optional<MarcFormat> known) {
        this.known = known;
    }

    /**
     * The likelier dialect.
     *
     * @param codedData what 100 $a says, if there is one
     */
    MarcFormat of(String leader, List<String> tags, Optional<String> codedData) {
        if (known.isPresent()) {
            return known.get();
        }
        int rusmarc =
                leaderScore(leader) + (codedData.filter(DialectGuess::coded).isPresent() ? 3 : 0);
        boolean title200 = false;
        boolean title245 = false;
        for (String tag : tags) {
            title200 |= tag.equals("200");
            title245 |= tag.equals("245");
            rusmarc += tagScore(tag);
        }
        if (title200 != title245) {
            rusmarc += title200 ? 4 : -4;
        }
        return rusmarc >= 0 ? MarcFormat.RUSMARC : MarcFormat.MARC21;
    }

    private static int leaderScore(String leader) {
        if (leader.endsWith("4500")) {
            return -2;
        }
        return leader.startsWith("450", 20) ? 2 : 0;
    }

    private static int tagScore(String tag) {
        return switch (tag) {
            case "008", "260", "264", "040" -> -1;
            case "801", "210", "675", "899", "920" -> 1;
            default -> 0;
        };
    }

    private static boolean coded(String text) {
        return text.length() >= 8 && text.chars().limit(8).allMatch(c -> c >= '0' && c <= '9');
    }
}
