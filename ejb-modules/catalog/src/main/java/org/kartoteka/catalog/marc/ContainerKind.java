package org.kartoteka.catalog.marc;

/** How records are packed in a file. */
public enum ContainerKind {
    /** ISO 2709, the binary exchange format: leader, directory, fields, 0x1D. */
    ISO2709,
    /** MARCXML, marcxchange (ISO 25577) and their UNIMARC likes, with or without name spaces. */
    XML,
    /**
     * The text exchange form of IRBIS: {@code #200: ^AЗаглавие}, records end with {@code *****}.
     */
    IRBIS_TEXT
}
