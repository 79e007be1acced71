package org.kartoteka.admin.desk;

import java.time.Instant;
import java.util.List;
import org.kartoteka.admin.page.Said;

/**
 * What came of a scan.
 *
 * @param key the browser's name for the scan
 * @param scan what was scanned
 * @param headline the result, in large letters
 * @param details what else is good to know
 */
public record JournalLine(
        String key, Instant at, String scan, Tone tone, Said headline, List<Said> details) {

    public JournalLine {
        details = List.copyOf(details);
    }
}
