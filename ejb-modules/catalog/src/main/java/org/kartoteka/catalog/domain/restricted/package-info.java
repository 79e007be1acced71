/**
 * How titles are compared with the lines of a restricted list. The list is the small side: it lies
 * in memory, indexed by its words, and the titles stream past it, so that no index of the catalogue
 * grows and checking costs the same whatever the catalogue's size.
 */
package org.kartoteka.catalog.domain.restricted;
