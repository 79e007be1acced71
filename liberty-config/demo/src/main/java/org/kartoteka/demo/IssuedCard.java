package org.kartoteka.demo;

/** A reader with the number of his card. */
record IssuedCard(String number, DemoReader reader) {}
