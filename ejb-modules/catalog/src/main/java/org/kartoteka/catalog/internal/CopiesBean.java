package org.kartoteka.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.kernel.sql.Database;

/** Finds copies, one statement for each question. */
@Stateless
@Local(Copies.class)
public class CopiesBean implements Copies {

    private static final String SELECT = "select " + CopyRows.COLUMNS + " from catalog.copy where ";

    @Inject Database database;

    /** For the container. */
    public CopiesBean() {}

    @Override
    @PermitAll
    public Optional<CopyView> byBarcode(String barcode) {
        return database.first(SELECT + "barcode = ?", CopyRows::view, barcode);
    }

    @Override
    @PermitAll
    public List<CopyView> ofTitle(UUID titleId) {
        return database.list(
                SELECT + "title_id = ? order by branch, inventory_number, barcode",
                CopyRows::view,
                titleId);
    }

    @Override
    @PermitAll
    public Map<UUID, List<CopyView>> ofTitles(Collection<UUID> titleIds) {
        if (titleIds.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        SELECT
                                + "title_id = any (?)"
                                + " order by title_id, branch, inventory_number, barcode",
                        CopyRows::view,
                        titleIds)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                CopyView::titleId, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    @PermitAll
    public Map<UUID, CopyView> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.list(SELECT + "id = any (?)", CopyRows::view, ids).stream()
                .collect(Collectors.toMap(CopyView::id, Function.identity()));
    }
}
