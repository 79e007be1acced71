/**
 * What the libraries have: libraries and their branches, bibliographic records (titles) and copies.
 * Others enter by {@code api}; records are read and written in {@code marc}. Events: {@code
 * catalog.records}, {@code catalog.copies}, {@code catalog.libraries}, {@code
 * catalog.join-requests}.
 */
package org.kartoteka.catalog;
