package org.kartoteka.readers.internal;

import java.security.SecureRandom;

/**
 * Makes one-time passwords: twelve characters, 59 bits, of an alphabet in which nothing looks like
 * something else when it is read from paper.
 */
final class TemporaryPassword {

    static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    static final int LENGTH = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    static String next() {
        var password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
