/** Readers: writing down new ones, finding those without a card, printing cards, log-ins. */
package org.kartoteka.admin.reader;
