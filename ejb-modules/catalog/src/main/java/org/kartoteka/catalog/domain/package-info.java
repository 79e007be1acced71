/**
 * The catalogue's rules: what a library or a branch may be called, how a library's own file names a
 * record, which branch a copy goes to, what its state is. Pure Java; knows only the door and {@code
 * marc}.
 */
package org.kartoteka.catalog.domain;
