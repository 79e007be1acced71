/**
 * Selections of records: asked of the database in the order of ids, a page at a time, whatever
 * their size; looked at, counted, and written to files.
 */
package org.kartoteka.catalog.internal.selection;
