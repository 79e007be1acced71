/** The readers' door: the registry at the desk, the borrower that lending asks for, the news. */
package org.kartoteka.readers.api;
