package org.kartoteka.catalog.marc;

import java.util.List;
import java.util.Optional;

/**
 * Tells RUSMARC from MARC 21. Fields weigh more than the leader: many Russian systems write {@code 4500} at the end of
 * a RUSMARC leader.
 */
final class DialectGuess {

    private final Optional<MarcFormat> known;

    DialectGuess(Optional<MarcFormat> known) {
        this.known = known;
    }

    MarcFormat of(String leader, List<MarcField> fields) {
        if (known.isPresent()) {
            return known.get();
        }
        int rusmarc = leaderScore(leader);
        boolean title200 = false;
        boolean title245 = false;
        for (MarcField field : fields) {
            title200 |= field.tag().equals("200");
            title245 |= field.tag().equals("245");
            rusmarc += fieldScore(field);
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

    private static int fieldScore(MarcField field) {
        return switch (field.tag()) {
            case "008", "260", "264", "040" -> -1;
            case "801", "210", "675", "899", "920" -> 1;
            case "100" -> codedData(field) ? 3 : 0;
            default -> 0;
        };
    }

    private static boolean codedData(MarcField field) {
        return field instanceof DataField data
                && data.first('a')
                        .filter(text -> text.length() >= 8 && isDate(text.substring(0, 8)))
                        .isPresent();
    }

    private static boolean isDate(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
