/**
 * The guard of restricted lists: files are kept as versions, and a worker on one of the nodes
 * checks the catalogue against them.
 */
package org.kartoteka.catalog.internal.restricted;
