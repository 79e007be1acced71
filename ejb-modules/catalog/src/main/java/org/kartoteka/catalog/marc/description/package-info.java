/**
 * The description of a document by GOST R 7.0.100-2018: its areas in their order, the signs before
 * each element, full and brief; the heading by GOST R 7.0.80. The words are the record's own:
 * nothing is abbreviated or spelled out here. Plain Java, no container.
 */
package org.kartoteka.catalog.marc.description;
