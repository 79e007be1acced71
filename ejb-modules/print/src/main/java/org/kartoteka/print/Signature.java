package org.kartoteka.print;

/**
 * A line to sign on.
 *
 * @param post in what capacity one signs
 * @param name who signs; may be empty, the name is then written by hand
 */
public record Signature(String post, String name) {}
