package org.kartoteka.search.internal.index;

import java.util.Map;
import java.util.UUID;

/** Documents of titles, read and ready to be written. */
public record Documents(Map<UUID, TitleDocument> byId) {}
