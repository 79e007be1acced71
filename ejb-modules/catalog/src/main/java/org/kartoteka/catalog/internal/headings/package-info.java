/**
 * The headings of titles, kept in line with the authority file by whoever stores a title. A change
 * of an authority record and the storing of a title that is linked with one exclude each other by
 * {@link org.kartoteka.catalog.internal.headings.AuthorityLock}.
 */
package org.kartoteka.catalog.internal.headings;
