package broken.house.web;

import broken.house.catalog.domain.Title;
import jakarta.persistence.EntityManager;

/** An edge that goes through the wall. */
public record Page(Title title, EntityManager entities) {}
