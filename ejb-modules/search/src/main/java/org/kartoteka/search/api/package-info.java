/** The search's door: a query, a page of hits with facets, suggestions. Open to everybody. */
package org.kartoteka.search.api;
