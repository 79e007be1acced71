/**
 * Answers questions that come as a tree: the tree becomes one request to OpenSearch over the fields
 * that readers' searches use too.
 */
package org.kartoteka.search.internal.structured;
