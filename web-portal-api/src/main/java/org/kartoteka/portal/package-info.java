/**
 * The reader's API at {@code /api/v1}: a backend for whatever front end the reader uses. Resources
 * talk to the doors only and put together what one page needs.
 */
package org.kartoteka.portal;
