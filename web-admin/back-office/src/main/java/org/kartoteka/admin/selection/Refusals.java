package org.kartoteka.admin.selection;

import java.util.List;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Said;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.kernel.error.RefusedException;

/** A refusal with each of its faults, in words. */
final class Refusals {

    private Refusals() {}

    static List<String> words(RefusedException refused, Texts texts) {
        var faults =
                refused.faults().stream()
                        .map(fault -> texts.say(Said.of(fault.refusal(), fault.arguments())));
        return Stream.concat(Stream.of(texts.of(refused)), faults).toList();
    }
}
