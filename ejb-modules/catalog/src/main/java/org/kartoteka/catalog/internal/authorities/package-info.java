/**
 * The authority file: its records, the list of their headings, files of them, and the runs that
 * carry headings into the titles.
 */
package org.kartoteka.catalog.internal.authorities;
