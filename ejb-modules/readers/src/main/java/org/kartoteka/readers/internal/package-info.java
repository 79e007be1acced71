/**
 * The registry at work: its beans, the table of readers, the safe that seals personal data and
 * makes the fingerprints to find them by, the talk with the identity server. Nobody enters here.
 */
package org.kartoteka.readers.internal;
