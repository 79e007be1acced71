/**
 * One OpenSearch node for one machine, started as a library because the distribution is not
 * published as an artifact. It has the modules that the application's index needs and no security
 * plugin: it listens on the loopback address only.
 */
package org.kartoteka.stack.opensearch;
