package org.kartoteka.readers.api;

/** The kind of reader; policies and statistics (form 6-НК) tell them apart. */
public enum ReaderCategory {
    /** Up to 14 years (6-НК: дети до 14 лет включительно). */
    CHILD,
    /** 15 to 30 years (6-НК: молодёжь). */
    YOUTH,
    /** Older. */
    ADULT
}
