package org.kartoteka.catalog.api;

/**
 * A library system with its own stock (in Russia often a ЦБС).
 *
 * @param code short and unique, for instance {@code NSK}
 * @param region one of the three regions: {@code central}, {@code siberia}, {@code fareast}
 */
public record Library(String code, String name, String region) {}
