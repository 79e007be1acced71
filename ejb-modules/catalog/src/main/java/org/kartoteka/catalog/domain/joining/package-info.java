/**
 * What a request to join the network must look like before an administrator sees it: numbers with
 * check digits, a code that nobody has, documents that are what they say.
 */
package org.kartoteka.catalog.domain.joining;
