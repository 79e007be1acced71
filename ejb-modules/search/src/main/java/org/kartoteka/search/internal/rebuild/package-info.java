/**
 * Rebuilds of the whole index, while the old one serves: the order and its progress in PostgreSQL,
 * the worker that fills the new index and exchanges the two (ADR 0019), and the watch that orders a
 * rebuild by itself where there is no index or only one of an older definition.
 */
package org.kartoteka.search.internal.rebuild;
