/** The keepers' pages: a copy and its life, new copies, the books of the stock, acts. */
package org.kartoteka.admin.stock;
