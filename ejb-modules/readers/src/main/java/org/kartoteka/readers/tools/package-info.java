/**
 * Tools for the operator, run by hand with the jars of this module and of Tink: they make and renew
 * the keys of the personal data. Their words stand in a bundle of their own.
 */
package org.kartoteka.readers.tools;
