/**
 * Many records at once: a selection that is put together, looked at and carried away as a file, and
 * batch edits of it.
 */
package org.kartoteka.admin.selection;
