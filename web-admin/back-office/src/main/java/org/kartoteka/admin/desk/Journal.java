package org.kartoteka.admin.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last acts of this desk, the newest first; a scan that is sent again is known by its key. */
class Journal {

    private static final int KEPT = 20;

    private final Deque<JournalLine> lines = new ArrayDeque<>();

    void add(JournalLine line) {
        lines.addFirst(line);
        if (lines.size() > KEPT) {
            lines.removeLast();
        }
    }

    Optional<JournalLine> of(String key) {
        return lines.stream().filter(l -> l.key().equals(key)).findFirst();
    }

    Optional<JournalLine> last() {
        return Optional.ofNullable(lines.peekFirst());
    }

    List<JournalLine> lines() {
        return List.copyOf(lines);
    }
}
