/**
 * What stands in the index and how it gets there: the definition of the index, the document of a
 * title, and the writing that never lets an older state overwrite a newer one.
 */
package org.kartoteka.search.internal.index;
