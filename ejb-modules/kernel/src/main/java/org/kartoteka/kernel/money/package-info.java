/** Money is a value: an exact amount and its currency, never a floating point number. */
package org.kartoteka.kernel.money;
