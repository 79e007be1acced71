/**
 * Measures the running application on real servers: the desk against the same statements by plain
 * JDBC, search against the same queries put to OpenSearch directly, an import with the desk working
 * beside it, what each server takes. Ratios count more than figures, for machines differ.
 * docs/benchmarks.md tells how to repeat it.
 */
package org.kartoteka.bench;
