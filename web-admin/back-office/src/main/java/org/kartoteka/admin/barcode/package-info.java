/** Barcodes as pictures, for what the library prints itself. */
package org.kartoteka.admin.barcode;
