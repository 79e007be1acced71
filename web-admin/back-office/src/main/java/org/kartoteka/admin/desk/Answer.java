package org.kartoteka.admin.desk;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.admin.page.Said;
import org.kartoteka.kernel.error.Refusal;

/** The desk's answer to one scan: a tone, a headline, and what else is good to know. */
record Answer(Tone tone, Said headline, List<Said> details) {

    static Answer yes(String key, Object... arguments) {
        return new Answer(Tone.YES, Said.of(key, arguments), List.of());
    }

    static Answer no(String key, Object... arguments) {
        return new Answer(Tone.NO, Said.of(key, arguments), List.of());
    }

    static Answer note(String key, Object... arguments) {
        return new Answer(Tone.NOTE, Said.of(key, arguments), List.of());
    }

    static Answer no(Refusal refusal, List<Object> arguments) {
        return new Answer(Tone.NO, Said.of(refusal, arguments), List.of());
    }

    /** With one more thing to know. */
    Answer and(String key, Object... arguments) {
        return and(Said.of(key, arguments));
    }

    Answer and(Said said) {
        var more = new ArrayList<>(details);
        more.add(said);
        return new Answer(tone, headline, more);
    }

    /** With one more thing that somebody should look at. */
    Answer butLook(String key, Object... arguments) {
        var look = new Answer(tone == Tone.NO ? Tone.NO : Tone.NOTE, headline, details);
        return look.and(key, arguments);
    }
}
