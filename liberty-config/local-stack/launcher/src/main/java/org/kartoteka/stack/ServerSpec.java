package org.kartoteka.stack;

import java.util.regex.Pattern;

/** What is particular to one server: how it is made ready to run, run, asked and ended. */
interface ServerSpec {
    /** Matches nowhere. */
    Pattern NOTHING = Pattern.compile("(?!)");

    /** Which server this is. */
    Server server();

    /** Does what must be done before the process can start; quick when it was done before. */
    void prepare(Progress progress);

    /** The command that runs the server. Called after {@link #prepare}. */
    Command command();

    /** The question whether it is ready. */
    Probe probe();

    /** Does what can only be done with the server running; called each time it has become ready. */
    default void afterReady(Progress progress) {}

    /** What in the log of a living process says that it will never be ready. */
    default Pattern hopeless() {
        return NOTHING;
    }

    /** The signal that ends it in order and soon. */
    default String stopSignal() {
        return "TERM";
    }
}
