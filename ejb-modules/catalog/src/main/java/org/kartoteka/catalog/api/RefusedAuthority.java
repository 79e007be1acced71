package org.kartoteka.catalog.api;

/**
 * Why a record of a file was not taken into the authority file.
 *
 * @param ordinal its place in the file, from 1
 * @param message in the language asked for
 */
public record RefusedAuthority(long ordinal, String message) {}
