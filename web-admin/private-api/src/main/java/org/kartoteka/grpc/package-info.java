/**
 * The private API: the gRPC services of the contract {@code kartoteka.search.v1} and {@code
 * kartoteka.catalog.v1}, on a port of their own. Edge like the REST APIs: services talk to the
 * doors only. Why the server is embedded and how a call gets its identity: ADR 0018.
 */
package org.kartoteka.grpc;
