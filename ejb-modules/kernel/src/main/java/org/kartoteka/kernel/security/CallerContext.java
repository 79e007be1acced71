package org.kartoteka.kernel.security;

import jakarta.enterprise.context.RequestScoped;
import org.kartoteka.kernel.error.RefusedException;

/** Holds the caller for the length of one request. Set once by the web edge that let him in. */
@RequestScoped
public class CallerContext {

    private Caller caller = Caller.ANONYMOUS;

    /** Says who is calling. */
    public void enter(Caller who) {
        caller = who;
    }

    /** Who is calling. */
    public Caller caller() {
        return caller;
    }

    /**
     * Lets only those pass who act in the branch.
     *
     * @throws RefusedException {@link AccessRefusal#WRONG_BRANCH}
     */
    public void requireBranch(String branch) {
        if (!caller.actsIn(branch)) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, branch);
        }
    }
}
