/**
 * The stock: copies come, change and go, each act with its history, its document and, posted by the
 * database itself, its entry in the ledger of the library.
 */
package org.kartoteka.catalog.internal.stock;
