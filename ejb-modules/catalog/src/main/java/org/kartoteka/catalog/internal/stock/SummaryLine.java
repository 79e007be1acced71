package org.kartoteka.catalog.internal.stock;

import java.util.Map;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.domain.ContentGroup;
import org.kartoteka.catalog.domain.LanguageGroup;

/**
 * A line of part 1 or 2 with its columns by content and by language. They tell of the titles as
 * they are catalogued now; copies that no paper names one by one stand in neither.
 */
record SummaryLine(
        AccessionLine line, Map<ContentGroup, Long> content, Map<LanguageGroup, Long> languages) {

    SummaryLine {
        content = Map.copyOf(content);
        languages = Map.copyOf(languages);
    }

    /** The copies that no column by content has. */
    long unsorted() {
        return line.sum().copies() - content.values().stream().mapToLong(Long::longValue).sum();
    }
}
