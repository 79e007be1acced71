package broken.house.catalog.domain;

import broken.house.catalog.internal.Plumbing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Has a setter, is born empty, asks no clock, knows the plumbing. */
@Entity
public class Title {
    @Id private long id;

    public Title() {}

    public void setId(long id) {
        this.id = id;
    }

    public LocalDate added() {
        return LocalDate.now();
    }

    public long id(Plumbing plumbing) {
        return id;
    }
}
