package org.kartoteka.protocols.sru;

import java.util.Arrays;
import java.util.Optional;

/** The versions of the protocol that are spoken. */
enum Version {
    V1_1("1.1"),
    V1_2("1.2");

    static final Version HIGHEST = V1_2;

    private final String number;

    Version(String number) {
        this.number = number;
    }

    static Optional<Version> of(String number) {
        return Arrays.stream(values()).filter(one -> one.number.equals(number)).findFirst();
    }

    String number() {
        return number;
    }
}
