/**
 * Who gets in: log-in and log-out by OpenID Connect, which roles may open which page, who the
 * caller of the doors is, and the headers that keep a browser safe. Hiding a page is no check: the
 * doors guard themselves.
 */
package org.kartoteka.admin.security;
