/** The plumbing of lending: the beans behind the doors. Nobody enters here. */
package org.kartoteka.circulation.internal;
