package org.kartoteka.catalog.api;

/** What a list names, and the mark that a title gets which turns out to be on it. */
public enum ListKind {
    /** The federal list of extremist materials (114-FZ, article 13). */
    EXTREMIST(EditionMark.RESTRICTED_LIST),
    /** The register of foreign agents (255-FZ): names, no titles. */
    FOREIGN_AGENTS(EditionMark.FOREIGN_AGENT),
    /** A list of the library's or the network's own. */
    OWN(EditionMark.RESTRICTED_LIST);

    private final EditionMark mark;

    ListKind(EditionMark mark) {
        this.mark = mark;
    }

    /** The mark that it brings. */
    public EditionMark mark() {
        return mark;
    }
}
