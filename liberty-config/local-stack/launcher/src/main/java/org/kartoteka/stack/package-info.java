/**
 * Starts, stops, kills and measures the real servers of Kartoteka on one machine, each as a child
 * process with its own class path. {@link org.kartoteka.stack.LocalStack} is the only door; tests
 * and benchmarks use it as the command line does. All knowledge of what runs is in the data folder
 * (process ids with their start times), so any process may take over where another one was killed.
 * Plain Java without dependencies, Linux only.
 */
package org.kartoteka.stack;
