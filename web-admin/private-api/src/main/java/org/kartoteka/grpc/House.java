package org.kartoteka.grpc;

import org.kartoteka.kernel.security.Caller;

/** The inside of the application, where work is done in somebody's name. */
interface House {

    /** Lets the caller in for the steps of one call. */
    Visit visit(Caller caller);

    /** Writes down that the caller was not let into the method. */
    void denied(Caller caller, String method, String reason);

    /** One call's stay in the house. */
    interface Visit {

        /**
         * Does a step of the call in the caller's name; what the step throws comes out unchanged.
         */
        void step(Runnable work);
    }
}
