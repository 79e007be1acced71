package org.kartoteka.circulation.api;

/**
 * The order to take a copy back.
 *
 * @param branch the branch whose desk takes it; may be another than the one that lent it
 */
public record TakeBackCopy(String copyBarcode, String branch) {}
