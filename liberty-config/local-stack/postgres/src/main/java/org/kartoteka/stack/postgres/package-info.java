/**
 * Unpacks the PostgreSQL server out of the jar in which it is published. Runs once, as a process of
 * its own, so that the launcher stays free of dependencies. The server itself is started directly
 * by the launcher: no Java stands between.
 */
package org.kartoteka.stack.postgres;
