/**
 * Reports on the stock. Nothing is counted while somebody waits: what is in stock is summed up in
 * the background into a picture, loans are added to sums as circulation tells of them, and a report
 * reads the sums (ADR 0038).
 */
package org.kartoteka.catalog.internal.reports;
