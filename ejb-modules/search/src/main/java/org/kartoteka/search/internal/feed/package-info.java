/**
 * Keeping the index fresh: listens to the events of catalogue and circulation, collects which
 * titles they touch, and has these read anew and indexed. An event says only which title changed,
 * never what stands in the index; so order, repetition and loss of events between topics do no
 * harm.
 */
package org.kartoteka.search.internal.feed;
