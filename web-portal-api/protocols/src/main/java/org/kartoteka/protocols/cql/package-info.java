/**
 * CQL 1.2, the query language of SRU (Library of Congress, The Contextual Query Language), with
 * what CQL 1.1 wrote otherwise: text to tree. What the indexes and relations mean is not decided
 * here.
 */
package org.kartoteka.protocols.cql;
