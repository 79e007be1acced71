package org.kartoteka.catalog.marc.view;

import java.util.List;

/**
 * What the title page says.
 *
 * @param display readable by itself, also for a volume: «Задачи и этюды. Вып. 13»
 * @param proper the title proper of the record itself
 * @param parts designations and titles of parts, in order
 * @param otherInfo sub-titles
 * @param responsibility statements of responsibility
 * @param variants other titles to be found by: parallel, cover, uniform, in the original script
 */
public record TitleStatement(
        String display,
        String proper,
        List<String> parts,
        List<String> otherInfo,
        List<String> responsibility,
        List<String> variants) {

    public TitleStatement {
        parts = List.copyOf(parts);
        otherInfo = List.copyOf(otherInfo);
        responsibility = List.copyOf(responsibility);
        variants = List.copyOf(variants);
    }
}
