/** Who did what to what, and who was not let: one line each, kept in the database. */
package org.kartoteka.kernel.audit;
