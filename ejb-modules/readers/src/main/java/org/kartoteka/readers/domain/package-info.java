/**
 * The rules of the registry: what a name, a birth date, a telephone number and an e-mail address
 * are, which spellings mean the same person, which category a reader is of and how long a card is
 * good for. Nothing here knows of keys, tables or servers.
 */
package org.kartoteka.readers.domain;
