/**
 * What the catalogue prints: cards for a drawer, labels for books. Here it is decided what stands
 * where; how it is drawn is the business of the kit {@code print}.
 */
package org.kartoteka.catalog.internal.printing;
