/**
 * What the staff sees of search: the index and its rebuilds, and what readers looked for in vain.
 */
package org.kartoteka.admin.search;
