/**
 * What a record says to a librarian and to a reader: title, authors, imprint, subjects, copies. One
 * view for RUSMARC, MARC 21 and records that came from IRBIS, so nobody else needs to know a tag.
 * Nothing here changes a record.
 */
package org.kartoteka.catalog.marc.view;
