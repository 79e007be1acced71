/**
 * Bibliographic formats: what a library's record file says, whichever system wrote it and in
 * whichever encoding.
 *
 * <p>Pure Java, no container. Reading trusts the bytes before any declaration, because Russian
 * systems declare one encoding and write another; one bad record is refused by itself and never
 * stops the file. Inside the house a record is always a {@link
 * org.kartoteka.catalog.marc.MarcRecord} in RUSMARC or MARC 21, in Unicode, in its original order.
 */
package org.kartoteka.catalog.marc;
