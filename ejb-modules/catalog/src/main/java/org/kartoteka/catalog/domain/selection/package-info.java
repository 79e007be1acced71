/**
 * The rules of many records at once: what a selection may say, how a condition on a field is asked
 * of records as they are stored, and how a table of records is written.
 */
package org.kartoteka.catalog.domain.selection;
