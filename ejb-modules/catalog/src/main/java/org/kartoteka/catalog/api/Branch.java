package org.kartoteka.catalog.api;

import java.time.ZoneId;

/**
 * A branch (филиал) of a library. Its time zone decides which day it is there.
 *
 * @param code short and unique in the network, for instance {@code NSK-1}
 */
public record Branch(
        String code, String library, String name, String address, ZoneId zone, String region) {}
