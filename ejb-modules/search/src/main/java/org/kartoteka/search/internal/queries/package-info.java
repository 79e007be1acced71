/**
 * News of searches: sent past the reader's request (the topic {@code search.queries}), and the
 * count of those without a hit. Nothing in here knows who has searched.
 */
package org.kartoteka.search.internal.queries;
