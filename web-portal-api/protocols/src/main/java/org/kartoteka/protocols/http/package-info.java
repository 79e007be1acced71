/** What both protocols need of HTTP: arguments as they were sent, and XML answers. */
package org.kartoteka.protocols.http;
