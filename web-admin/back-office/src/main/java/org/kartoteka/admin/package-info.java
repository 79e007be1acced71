/**
 * The back office: the pages that librarians work with. Pages ask the doors of the contexts and
 * show what they answer; no rule of lending, reading or cataloguing lives here.
 */
package org.kartoteka.admin;
