/**
 * A small client of the application's HTTP doors and of the identity server, for programs that
 * stand outside: the demonstration library, the measurements, the tests of the whole server. It
 * speaks the public contracts and knows nothing of the inside.
 */
package org.kartoteka.client;
