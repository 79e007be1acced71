package org.kartoteka.catalog.api;

/** What asks to join the network. */
public enum JoinKind {
    /** A library with its own stock; it begins with one branch. */
    LIBRARY,
    /** One more branch of a library that is in the network. */
    BRANCH
}
