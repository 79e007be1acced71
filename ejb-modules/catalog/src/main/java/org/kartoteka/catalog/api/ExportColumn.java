package org.kartoteka.catalog.api;

/** The columns that a table (CSV) of records may have. */
public enum ExportColumn {
    /** The title's id in the catalogue. */
    ID,
    /** The title proper. */
    TITLE,
    /** Other title information. */
    REMAINDER,
    /** All authors, a semicolon between them. */
    AUTHORS,
    /** The statement of responsibility. */
    RESPONSIBILITY,
    /** Place of publication. */
    PLACE,
    /** Publisher. */
    PUBLISHER,
    /** Year of publication. */
    YEAR,
    /** Pages and the like. */
    EXTENT,
    /** Series with the number in it. */
    SERIES,
    /** Thirteen digits each. */
    ISBN,
    /** Codes of ISO 639-2. */
    LANGUAGES,
    /** Subjects and keywords. */
    SUBJECTS,
    /** UDC. */
    UDC,
    /** BBK. */
    BBK,
    /** Age mark. */
    AGE_MARK,
    /** Annotation. */
    ANNOTATION,
    /** The library whose record it is. */
    LIBRARY,
    /** The number of the present version. */
    VERSION
}
