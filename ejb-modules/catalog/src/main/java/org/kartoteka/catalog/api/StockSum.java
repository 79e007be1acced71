package org.kartoteka.catalog.api;

import org.kartoteka.kernel.money.Money;

/** So many copies, worth so much. */
public record StockSum(long copies, Money amount) {}
