/**
 * The ground floor of the house: what every context stands on and none of them owns. Time, money,
 * refusals, the caller, events with their outbox, idempotency keys, the audit trail. No word of the
 * library business lives here; a type comes in only when three contexts need it.
 */
package org.kartoteka.kernel;
