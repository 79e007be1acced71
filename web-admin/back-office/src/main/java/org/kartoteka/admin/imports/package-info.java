/**
 * Imports of records: the upload that streams a file to the catalogue, the list with its progress,
 * and what an import did not take.
 */
package org.kartoteka.admin.imports;
