/**
 * Finding: one OpenSearch index over titles with their copies and availability, filled from the
 * events of catalog and circulation, asked by the portal. It owns no fact; the index can be thrown
 * away and built anew.
 */
package org.kartoteka.search;
