/**
 * The identity server as contexts speak with it that open log-ins: by its admin REST API, as a
 * client with a service account. What a user is for, the context knows; how one speaks with
 * Keycloak, this room does.
 */
package org.kartoteka.kernel.identity;
