/**
 * How the catalogue keeps its promises. It writes sets of hundreds of rows and reads projections,
 * one statement each, so it speaks SQL directly and has no entities; every statement names the
 * schema {@code catalog} and works within the caller's transaction.
 */
package org.kartoteka.catalog.internal;
