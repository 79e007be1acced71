/**
 * Records for other systems: one dialect said in the other, simple Dublin Core, and their XML. The
 * tables of the conversion follow the tag tables of RUSMARC (UNIMARC) and MARC 21; what has no
 * place on the other side is left out, never guessed.
 */
package org.kartoteka.catalog.marc.exchange;
