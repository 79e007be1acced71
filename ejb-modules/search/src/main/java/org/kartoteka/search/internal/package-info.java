/** The rooms behind the search's door. Nobody else enters them. */
package org.kartoteka.search.internal;
