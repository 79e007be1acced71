/** The rules of batch edits: what a change may say, and what it does to a record. */
package org.kartoteka.catalog.domain.batch;
