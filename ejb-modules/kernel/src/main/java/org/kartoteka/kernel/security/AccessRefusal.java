package org.kartoteka.kernel.security;

import org.kartoteka.kernel.error.Refusal;

/** Why somebody is not let in. */
public enum AccessRefusal implements Refusal {
    /** Nobody has said who he is, or the token is not valid. */
    NOT_AUTHENTICATED,
    /** The caller has not the role for this act. */
    WRONG_ROLE,
    /** The caller does not act in this branch. */
    WRONG_BRANCH,
    /** The login belongs to no reader's card. */
    NOT_A_READER;

    @Override
    public Kind kind() {
        return Kind.DENIED;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.kernel.messages";
    }
}
