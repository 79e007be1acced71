/**
 * SQL without an object mapper: for imports, for what is asked many times a second, and for what is
 * only ever written. Aggregates that live and change go through Jakarta Persistence.
 */
package org.kartoteka.kernel.sql;
