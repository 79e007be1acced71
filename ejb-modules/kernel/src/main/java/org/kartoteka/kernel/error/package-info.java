/**
 * How the house says no. A refusal has one name, used in code, in the API's problem type, in the
 * message and in the test; a failure is an ordinary exception.
 */
package org.kartoteka.kernel.error;
