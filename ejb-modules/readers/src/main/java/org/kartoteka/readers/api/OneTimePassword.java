package org.kartoteka.readers.api;

/** A log-in and its first password; never logged, never stored. */
public record OneTimePassword(String login, String password) {

    @Override
    public String toString() {
        return "OneTimePassword[login=" + login + "]";
    }
}
