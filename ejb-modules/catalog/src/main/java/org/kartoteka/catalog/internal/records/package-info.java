/**
 * Records in the hands of cataloguers: one at a time with all versions, duplicates merged, many at
 * once. Whatever changes a title by hand does it through {@link
 * org.kartoteka.catalog.internal.records.RecordWriter}.
 */
package org.kartoteka.catalog.internal.records;
