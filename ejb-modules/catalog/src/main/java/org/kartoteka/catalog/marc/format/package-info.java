/**
 * What RUSMARC allows, as data: which fields and subfields there are, what they are called in
 * Russian, which are mandatory and which may be repeated (the format's description of 2019-03-24),
 * the values of indicators and of coded positions that cataloguers of books use.
 */
package org.kartoteka.catalog.marc.format;
