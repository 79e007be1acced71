/** Every list is paged; a cursor remembers where the next page starts. */
package org.kartoteka.kernel.page;
