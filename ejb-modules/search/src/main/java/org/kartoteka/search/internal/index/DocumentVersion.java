package org.kartoteka.search.internal.index;

/** Where a document stood when it was looked at; a write that names it fails if it moved since. */
record DocumentVersion(long sequence, long term) {}
