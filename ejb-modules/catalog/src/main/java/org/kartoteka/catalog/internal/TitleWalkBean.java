package org.kartoteka.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.TitleWalk;
import org.kartoteka.kernel.sql.Database;

/** Walks along the primary key. */
@Stateless
@Local(TitleWalk.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TitleWalkBean implements TitleWalk {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject Database database;

    /** For the container. */
    public TitleWalkBean() {}

    @Override
    @PermitAll
    public long count() {
        return database.first(
                        "/* worker */ select count(*) from catalog.title where not withdrawn",
                        row -> row.getLong(1))
                .orElse(0L);
    }

    @Override
    @PermitAll
    public List<UUID> next(Optional<UUID> after, int limit) {
        return database.list(
                "/* worker */ select id from catalog.title where id > ? and not withdrawn order by id limit ?",
                row -> row.getObject(1, UUID.class),
                after.orElse(BEFORE_ALL),
                limit);
    }
}
