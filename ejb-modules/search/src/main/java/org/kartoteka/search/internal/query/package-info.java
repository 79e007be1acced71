/**
 * Asking: turns a question into one request to OpenSearch and the answer into a page. Every search
 * is one round trip, facets included.
 */
package org.kartoteka.search.internal.query;
