/**
 * What people mean by what they type: the other keyboard layout, other letters, initials instead of
 * names, small words that count for nothing. Pure functions of text; they know nothing of the
 * index. Why it is done here and not by the server: docs/adr/0014.
 */
package org.kartoteka.search.internal.words;
