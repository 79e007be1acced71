/**
 * Imports: a file is stored in pieces, and a worker on any node takes it and works through it in
 * short transactions. What was read, what came of it, the news of it and the place to go on from
 * commit together, so a kill at any moment repeats nothing and loses nothing.
 */
package org.kartoteka.catalog.internal.imports;
