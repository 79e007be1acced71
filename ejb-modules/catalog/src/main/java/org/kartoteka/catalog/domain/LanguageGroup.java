package org.kartoteka.catalog.domain;

import java.util.List;
import java.util.Set;

/** The columns "by language" of the summary accession book, by the codes of ISO 639-2. */
public enum LanguageGroup {
    /** Russian, or not said. */
    RUSSIAN,
    /** Languages of the other peoples of Russia. */
    OF_RUSSIA,
    /** Foreign languages. */
    FOREIGN;

    private static final Set<String> PEOPLES =
            Set.of(
                    "abq", "ady", "alt", "ava", "bak", "bua", "che", "chm", "chv", "crh", "dar",
                    "inh", "kbd", "kjh", "kom", "koi", "krc", "krl", "kum", "kpv", "lez", "mdf",
                    "mhr", "mrj", "myv", "nog", "oss", "sah", "tat", "tut", "tyv", "udm", "vep",
                    "xal", "yid");

    /** The column of a title in these languages; the first one counts. */
    public static LanguageGroup of(List<String> languages) {
        if (languages.isEmpty() || languages.get(0).equals("rus")) {
            return RUSSIAN;
        }
        return PEOPLES.contains(languages.get(0)) ? OF_RUSSIA : FOREIGN;
    }
}
