package org.kartoteka.catalog.api;

/**
 * A question to another library's catalogue.
 *
 * @param target its code
 * @param library the library that catalogues, for duplicates and its authority file
 * @param text what is looked for, 1 to 200 characters
 * @param from the first record wanted, from 1
 */
public record OutsideQuery(
        String target, String library, OutsideIndex index, String text, int from) {}
