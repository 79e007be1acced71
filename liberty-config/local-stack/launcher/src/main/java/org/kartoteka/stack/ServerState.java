package org.kartoteka.stack;

/** How a server is, as seen from outside. */
public enum ServerState {
    /** Not started, or stopped in order. */
    STOPPED,
    /** It was started and is gone without having been stopped. */
    DIED,
    /** The process lives and does not answer (yet). */
    STARTING,
    /** It answers its readiness question. */
    READY
}
