package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.internal.index.Fields;

/**
 * What hits are sorted by. The id is always last, so that no two are equal and every page goes on
 * where the one before has ended.
 */
final class Sorting {

    /** What a cursor may hold for a key. */
    enum Type {
        NUMBER,
        TEXT
    }

    /** One key. */
    record Key(String field, boolean descending, Type type) {}

    private static final Key SCORE = new Key("_score", true, Type.NUMBER);
    private static final Key LENGTH = new Key(Fields.LENGTH, false, Type.NUMBER);
    private static final Key NEWEST = new Key(Fields.YEAR, true, Type.NUMBER);
    private static final Key OLDEST = new Key(Fields.YEAR, false, Type.NUMBER);
    private static final Key TITLE = new Key(Fields.TITLE_ORDER, false, Type.TEXT);
    private static final Key AUTHOR = new Key(Fields.AUTHOR_ORDER, false, Type.TEXT);
    private static final Key COPIES = new Key(Fields.COPIES, true, Type.NUMBER);
    private static final Key ID = new Key(Fields.ID, true, Type.TEXT);

    private Sorting() {}

    /**
     * The keys for an order; of titles that match alike the shorter and then the newer is first.
     */
    static List<Key> keys(HitOrder order, boolean scored) {
        return switch (order) {
            case RELEVANCE -> scored ? List.of(SCORE, LENGTH, NEWEST, ID) : List.of(ID);
            case NEWEST -> List.of(NEWEST, ID);
            case OLDEST -> List.of(OLDEST, ID);
            case TITLE -> List.of(TITLE, ID);
            case AUTHOR -> List.of(AUTHOR, TITLE, ID);
            case COPIES -> List.of(COPIES, ID);
        };
    }

    static void put(List<Key> keys, ArrayNode sort) {
        for (var key : keys) {
            var by = sort.addObject().putObject(key.field());
            by.put("order", key.descending() ? "desc" : "asc");
            if (!key.equals(SCORE)) {
                by.put("missing", "_last");
            }
        }
    }
}
