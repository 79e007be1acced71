/**
 * The rules of lending on one screen ({@link org.kartoteka.circulation.domain.LendingRules}) and
 * the life of a loan. Nothing here knows a container.
 */
package org.kartoteka.circulation.domain;
