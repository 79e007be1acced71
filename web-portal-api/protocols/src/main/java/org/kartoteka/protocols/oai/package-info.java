/**
 * OAI-PMH 2.0 (Open Archives Initiative Protocol for Metadata Harvesting): the six verbs over the
 * records of the catalogue. Why lists go by id, and what the date of an answer promises, is told in
 * {@code docs/adr/0017-harvest-by-id.md}.
 */
package org.kartoteka.protocols.oai;
