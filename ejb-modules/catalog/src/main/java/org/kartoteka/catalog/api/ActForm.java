package org.kartoteka.catalog.api;

/** In which form an act is handed out. */
public enum ActForm {
    /** To be signed. */
    PDF,
    /** To be worked with. */
    XLSX,
    /** CSV with semicolons, for the accounts department. */
    ACCOUNTS
}
