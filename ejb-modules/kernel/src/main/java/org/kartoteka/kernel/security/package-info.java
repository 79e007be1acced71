/**
 * Who is calling and what they may do. The web edges tell the {@link
 * org.kartoteka.kernel.security.CallerContext} who came in; every service asks it for itself.
 */
package org.kartoteka.kernel.security;
