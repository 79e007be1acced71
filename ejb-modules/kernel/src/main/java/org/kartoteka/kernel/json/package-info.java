/** One way to write and read JSON for events, stored answers and the web edges. */
package org.kartoteka.kernel.json;
