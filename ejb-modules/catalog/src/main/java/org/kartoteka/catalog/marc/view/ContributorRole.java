package org.kartoteka.catalog.marc.view;

import java.util.Locale;

/** What a person did for a document. */
public enum ContributorRole {
    AUTHOR,
    EDITOR,
    TRANSLATOR,
    COMPILER,
    ILLUSTRATOR,
    /** Of a preface, an afterword, notes. */
    COMMENTATOR,
    ADAPTER,
    OTHER;

    /**
     * Of a relator code of UNIMARC ($4, the first three digits; IRBIS writes words behind them).
     */
    static ContributorRole ofUnimarc(String code) {
        return switch (code.length() < 3 ? "" : code.substring(0, 3)) {
            case "070" -> AUTHOR;
            case "340" -> EDITOR;
            case "730" -> TRANSLATOR;
            case "220" -> COMPILER;
            case "440", "040" -> ILLUSTRATOR;
            case "075", "080", "212" -> COMMENTATOR;
            case "010" -> ADAPTER;
            default -> OTHER;
        };
    }

    /** Of a relator code ($4) or term ($e) of MARC 21. */
    static ContributorRole ofMarc21(String codeOrTerm) {
        String key = codeOrTerm.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (key) {
            case "aut", "author" -> AUTHOR;
            case "edt", "ed", "editor" -> EDITOR;
            case "trl", "tr", "translator" -> TRANSLATOR;
            case "com", "comp", "compiler" -> COMPILER;
            case "ill", "illus", "illustrator", "art", "artist" -> ILLUSTRATOR;
            case "aui", "win", "aft", "writerofintroduction", "cmm" -> COMMENTATOR;
            case "adp", "adapter" -> ADAPTER;
            default -> OTHER;
        };
    }
}
