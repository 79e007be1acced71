/**
 * Batch edits: ordered, and worked through by a worker on any node in short transactions. What a
 * record has become, the news of it, and the place to go on from commit together, so a kill at any
 * moment repeats nothing and loses nothing.
 */
package org.kartoteka.catalog.internal.batch;
