package org.kartoteka.search.internal.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.TitleView;

/** Makes the documents of titles from what catalogue and circulation know of them. */
final class TitleDocuments {

    private final Map<UUID, List<CopyView>> copies;
    private final Set<UUID> out;
    private final Function<String, Optional<String>> region;

    /**
     * @param copies the copies of the titles
     * @param out which of the copies are out
     * @param region the region of a branch, if the branch is known
     */
    TitleDocuments(
            Map<UUID, List<CopyView>> copies,
            Set<UUID> out,
            Function<String, Optional<String>> region) {
        this.copies = copies;
        this.out = out;
        this.region = region;
    }

    TitleDocument of(TitleView title) {
        var description = TitleDescription.of(title);
        var stock = TitleStock.of(copies.getOrDefault(title.id(), List.of()), out, region);
        var marks = TitleMarks.of(description, stock.copies());
        return new TitleDocument(title.id(), description, stock, marks);
    }
}
