/**
 * Copy cataloguing: other libraries' catalogues are asked by SRU. Calls go out without a
 * transaction, to described addresses only, with limits of time and size; an answer is read without
 * entities, and every record by itself.
 */
package org.kartoteka.catalog.internal.outside;
