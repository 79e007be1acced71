/**
 * The record on the cataloguer's table: the form and the plain view, versions, merges, duplicates
 * and batch edits.
 */
package org.kartoteka.admin.record;
