package broken.house.catalog.internal;

import jakarta.ejb.Stateless;

/** Says not who may call it, and imports upwards. */
@Stateless
public class Plumbing {
    public broken.house.circulation.api.Desk unguarded() {
        return null;
    }
}
