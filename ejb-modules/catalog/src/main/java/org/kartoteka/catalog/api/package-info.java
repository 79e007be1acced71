/** The catalogue's door: libraries and branches, titles, copies, imports, and the news of them. */
package org.kartoteka.catalog.api;
