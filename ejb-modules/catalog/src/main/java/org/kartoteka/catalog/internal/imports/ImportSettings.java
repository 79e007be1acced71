package org.kartoteka.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says of imports.
 *
 * <ul>
 *   <li>{@code kartoteka.imports.max-bytes}: how large a file may be, 1 GiB;
 *   <li>{@code kartoteka.imports.max-records-per-second}: how fast one import may go, 0 for as fast
 *       as it can;
 *   <li>{@code kartoteka.imports.batch}: how many records one transaction holds at most, 200;
 *   <li>{@code kartoteka.imports.places.LIBRARY}: how the library's old system named its branches,
 *       for instance {@code КХ=NSK-1;Абонемент=NSK-2}.
 * </ul>
 */
@ApplicationScoped
public class ImportSettings {

    private static final long GIBIBYTE = 1L << 30;
    private static final int BATCH = 200;

    @Inject Config config;

    /** How many bytes a file may have. */
    public long maxBytes() {
        return config.getOptionalValue("kartoteka.imports.max-bytes", Long.class).orElse(GIBIBYTE);
    }

    /** How many records a second one import may take; 0 means any. */
    public int maxRecordsPerSecond() {
        return config.getOptionalValue("kartoteka.imports.max-records-per-second", Integer.class)
                .orElse(0);
    }

    /** How many records one transaction holds at most. */
    public int batch() {
        return config.getOptionalValue("kartoteka.imports.batch", Integer.class).orElse(BATCH);
    }

    /** Places as a library's files name them, with the codes of their branches. */
    public Map<String, String> places(String library) {
        return config.getOptionalValue("kartoteka.imports.places." + library, String.class)
                .map(ImportSettings::pairs)
                .orElse(Map.of());
    }

    static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.split(";")) {
            int equals = pair.lastIndexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }
}
