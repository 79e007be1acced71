/**
 * The command line behind the script {@code kartoteka}: reads options and environment, shows
 * progress, and tells whether the sources have changed since the last build. It has no knowledge of
 * servers; that is {@link org.kartoteka.stack.LocalStack}.
 */
package org.kartoteka.stack.cli;
