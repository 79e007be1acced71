/**
 * What the web edges share and no context needs: the caller taken from the token, strict JSON,
 * problems (RFC 9457) in the reader's language, parameters and idempotency keys read with care. No
 * business in here.
 */
package org.kartoteka.web;
