package org.kartoteka.search.api;

import java.time.Instant;

/**
 * Words that were looked for in vain.
 *
 * @param text in lower case and without punctuation, so that like searches are one
 * @param times how often
 * @param narrowed how often of these with a filter, without which something might have been found
 * @param lastAt when last
 */
public record FruitlessSearch(String text, long times, long narrowed, Instant lastAt) {}
