/**
 * Rules of authority records: what a heading is, when two are the same, and how a heading gets into
 * a title's record. Source: RUSMARC/Authorities (2XX heading, 4XX see, 5XX see also) and the
 * subfield $3 of RUSMARC.
 */
package org.kartoteka.catalog.domain.authority;
