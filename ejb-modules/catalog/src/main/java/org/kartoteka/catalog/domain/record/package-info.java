/**
 * What people do to records: the rules a record is checked by, the plain form it is typed in, and
 * how changes that two people made at once become one record.
 */
package org.kartoteka.catalog.domain.record;
