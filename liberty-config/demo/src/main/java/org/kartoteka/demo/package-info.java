/**
 * The demonstration library: three library systems in three time zones with real records, copies,
 * invented readers and a few loans. All of it goes in through the application's own doors, never by
 * SQL, so it also shows that the doors suffice. The generator of big files for measurements is here
 * too, for it lives on the same records.
 */
package org.kartoteka.demo;
