/**
 * The same request twice does the act once. The key is claimed by the first statement of the act's
 * transaction and carries the answer from its last; a second request with the key waits for the
 * first and gets the same answer.
 */
package org.kartoteka.kernel.idempotency;
