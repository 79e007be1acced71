package broken.house.circulation.api;

import broken.house.catalog.domain.Title;

/** Shows what is behind another's door. */
public record Desk(Title title) {}
