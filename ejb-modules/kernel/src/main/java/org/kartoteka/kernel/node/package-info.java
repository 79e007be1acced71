/** This node of the cluster: its name, and which of the house's duties it takes on. */
package org.kartoteka.kernel.node;
