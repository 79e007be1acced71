package org.kartoteka.kernel.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list and, if there is more, the cursor of the next page. */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of up to {@code limit} from a list that was asked for one more.
     *
     * @param cursor says where the page after the given last item starts
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
