package org.kartoteka.demo;

/** A copy and who has it. */
record DemoLoan(PlacedCopy copy, IssuedCard card) {}
