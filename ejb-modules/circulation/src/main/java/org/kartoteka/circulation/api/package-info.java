/** The desk's door: the acts of lending with their outcomes, the loans, and the news of them. */
package org.kartoteka.circulation.api;
