/**
 * What all pages share: the language and the words, the branch somebody works in, the menu, and
 * what is shown when something is refused, has expired or goes wrong.
 */
package org.kartoteka.admin.page;
