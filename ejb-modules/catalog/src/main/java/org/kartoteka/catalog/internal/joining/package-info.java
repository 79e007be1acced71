/**
 * Requests to join the network, from the draft to the log-in that has its role. A decision makes
 * the library or branch in its own transaction; the identity server is asked afterwards, in the
 * background and as often as it takes (ADR 0037).
 */
package org.kartoteka.catalog.internal.joining;
