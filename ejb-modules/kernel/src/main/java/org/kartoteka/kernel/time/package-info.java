/** Time is asked of a clock; a local date is a date of some branch's zone, an instant is UTC. */
package org.kartoteka.kernel.time;
