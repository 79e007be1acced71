/**
 * Started, live, ready. A node is ready when its database is: the desk works without Kafka, search
 * and the identity server for a while, so they are told of in the answer but take no node away.
 */
package org.kartoteka.kernel.health;
