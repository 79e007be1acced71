/**
 * News of the house. An event is a record of ids and facts, declared in the sender's {@code api};
 * it is written to the outbox in the transaction of the change it tells of, and a relay sends it to
 * Kafka as a CloudEvent (CloudEvents 1.0, structured JSON), in order per key.
 */
package org.kartoteka.kernel.event;
