/**
 * SRU 1.1 and 1.2 (Library of Congress, Search/Retrieve via URL): explain and searchRetrieve. What
 * cannot be done is told by a diagnostic of the list {@code info:srw/diagnostic/1/}.
 */
package org.kartoteka.protocols.sru;
