/**
 * Age marks and other marks of editions: who puts them on, and what they ask of the desk. They lie
 * beside the record, because they are decisions of the library and must outlive its next import.
 */
package org.kartoteka.catalog.internal.marks;
