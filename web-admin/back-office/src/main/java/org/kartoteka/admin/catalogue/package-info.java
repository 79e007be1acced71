/** The catalogue at the desk: finding titles, and where their copies are. */
package org.kartoteka.admin.catalogue;
