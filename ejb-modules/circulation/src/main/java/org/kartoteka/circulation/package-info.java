/**
 * Lending: loans, returns, renewals, and the rules that allow or refuse them. It alone knows which
 * copy is out. It asks the doors of catalog and readers, and tells by {@code circulation.loans}.
 */
package org.kartoteka.circulation;
