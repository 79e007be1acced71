/**
 * The desk: what a scan means in which state, and the page that shows it. One rule decides: while a
 * reader is open and the mode is lending, a copy is lent; at all other times it is taken back. The
 * browser queues the scans and remembers who was open, so nothing here needs to outlive the server.
 */
package org.kartoteka.admin.desk;
