/**
 * Requests to join the network: the applicant's pages, where a library or branch asks, and the
 * administrators', where they decide.
 */
package org.kartoteka.admin.joining;
