/** Restricted lists: their files, the worklist of hits, decisions, and the marks of titles. */
package org.kartoteka.admin.guard;
