package broken.house.kernel;

import broken.house.catalog.domain.Title;

/** The ground floor that looks upstairs. */
public record Ground(Title title) {}
