package org.kartoteka.catalog.internal.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.marc.MarcMessages;
import org.kartoteka.catalog.marc.Position;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.UnreadableReason;
import org.kartoteka.catalog.marc.view.CopyProblem;
import org.kartoteka.kernel.error.Messages;

/** Finds the words for a kept problem; its reason is one of ours or of the record formats. */
final class ProblemWords {

    private ProblemWords() {}

    /** What was wrong and how to mend it. */
    static String of(String reason, List<String> arguments, Locale language) {
        return named(ImportProblem.values(), reason)
                .map(ours -> ours(ours, arguments, language))
                .or(
                        () ->
                                named(UnreadableReason.values(), reason)
                                        .map(theirs -> ofRecord(theirs, arguments, language)))
                .or(
                        () ->
                                named(CopyProblem.Reason.values(), reason)
                                        .map(theirs -> ofCopy(theirs, arguments, language)))
                .orElse(reason);
    }

    private static String ours(ImportProblem reason, List<String> arguments, Locale language) {
        return Messages.of(ImportProblem.BUNDLE, reason.name(), List.copyOf(arguments), language);
    }

    private static String ofRecord(
            UnreadableReason reason, List<String> arguments, Locale language) {
        var refused = new ReadResult.Refused(Position.START, 0, reason, arguments, new byte[0]);
        var words = MarcMessages.explain(refused, language);
        return words.what() + " " + words.mend();
    }

    private static String ofCopy(
            CopyProblem.Reason reason, List<String> arguments, Locale language) {
        return MarcMessages.text(reason, language, arguments.toArray(String[]::new));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
    }
}
