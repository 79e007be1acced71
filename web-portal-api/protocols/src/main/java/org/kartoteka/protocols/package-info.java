/**
 * The catalogue for other library systems: SRU at {@code /sru}, OAI-PMH at {@code /oai}. Public,
 * read-only. Each protocol answers nonsense with an error of its own, never with a page of the
 * server; both speak plain servlets, because they look at the request as it was sent: an argument
 * that is repeated or unknown is an error here.
 */
package org.kartoteka.protocols;
