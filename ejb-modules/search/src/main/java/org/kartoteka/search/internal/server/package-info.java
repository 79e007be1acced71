/**
 * The line to OpenSearch: one client for the application, requests and answers as JSON. Knows the
 * server's manners (statuses, silence), nothing of titles.
 */
package org.kartoteka.search.internal.server;
