package org.kartoteka.kernel.page;

import org.kartoteka.kernel.error.Refusal;

/** What can be wrong with a request for a page. */
public enum PageRefusal implements Refusal {
    /** The cursor is not one that a page of this list has given. */
    CURSOR_MALFORMED;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.kernel.messages";
    }
}
