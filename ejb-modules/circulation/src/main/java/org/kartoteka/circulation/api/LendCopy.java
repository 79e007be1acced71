package org.kartoteka.circulation.api;

/**
 * The order to lend a copy.
 *
 * @param branch the branch whose desk lends
 */
public record LendCopy(String copyBarcode, String readerCard, String branch) {}
