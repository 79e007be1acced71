/**
 * Who the readers are: cards, categories, personal data (encrypted at rest, found by blind index).
 * Others hold a reader's id and ask here. Event: {@code readers.cards}.
 */
package org.kartoteka.readers;
