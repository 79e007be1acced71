/** The plumbing of the ground floor: tables, the relay to Kafka, migrations. Nobody enters here. */
package org.kartoteka.kernel.internal;
