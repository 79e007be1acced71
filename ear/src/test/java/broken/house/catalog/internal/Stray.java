package broken.house.catalog.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity outside the domain. */
@Entity
public class Stray {
    @Id private long id;
}
