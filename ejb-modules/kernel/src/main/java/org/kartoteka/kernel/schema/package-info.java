/**
 * Brings the schemas of all contexts up to date at start. A context names its schema in {@code
 * META-INF/kartoteka/schema} and keeps its Flyway migrations under {@code db/<schema>} of its own
 * jar.
 */
package org.kartoteka.kernel.schema;
