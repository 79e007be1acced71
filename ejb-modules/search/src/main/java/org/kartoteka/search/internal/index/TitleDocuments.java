package org.kartoteka.search.internal.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.search.internal.index.TitleDocument.Suggestion;

/** Makes the documents of titles from what catalogue and circulation know of them. */
final class TitleDocuments {

    /** A copy missing or written off is no copy the network has. */
    private static final Set<CopyState> IN_STOCK =
            Set.of(CopyState.LENDABLE, CopyState.READING_ROOM_ONLY, CopyState.WITHHELD);

    private static final int SUGGESTED_LENGTH = 80;

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
        var held =
                copies.getOrDefault(title.id(), List.of()).stream()
                        .filter(copy -> IN_STOCK.contains(copy.state()))
                        .toList();
        var free = held.stream().filter(this::canBeHad).toList();
        var branches = branches(held);
        var freeBranches = branches(free);
        var authors = texts(title.authors(), Wording::name);
        return new TitleDocument(
                title.id(),
                Wording.clean(title.title()),
                title.remainder().map(Wording::clean),
                authors,
                title.responsibility().map(Wording::clean),
                texts(title.subjects(), Wording::clean),
                title.series().map(Wording::clean),
                title.annotation().map(Wording::clean),
                imprint(title),
                title.publisher().map(Wording::clean),
                title.year().filter(year -> year > 0 && year <= Short.MAX_VALUE),
                title.isbns(),
                title.languages(),
                title.ageMark(),
                held.size(),
                free.size(),
                !free.isEmpty(),
                branches,
                freeBranches,
                regions(branches),
                regions(freeBranches),
                places(branches),
                suggestion(List.of(Wording.clean(title.title())), held.size()),
                suggestion(authors, held.size()));
    }

    private boolean canBeHad(CopyView copy) {
        return copy.state() == CopyState.LENDABLE && !out.contains(copy.id());
    }

    private List<String> regions(List<String> branches) {
        return branches.stream().flatMap(code -> region.apply(code).stream()).distinct().toList();
    }

    private List<String> places(List<String> branches) {
        return branches.stream()
                .map(code -> TitleIndex.place(code, region.apply(code).orElse("")))
                .toList();
    }

    private static List<String> branches(Collection<CopyView> copies) {
        return List.copyOf(
                copies.stream()
                        .map(CopyView::branch)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> imprint(TitleView title) {
        return Stream.of(title.place(), title.publisher(), title.year().map(String::valueOf))
                .flatMap(Optional::stream)
                .map(Wording::clean)
                .toList();
    }

    private static List<String> texts(List<String> raw, UnaryOperator<String> form) {
        return raw.stream().map(form).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /**
     * Texts without a letter or digit have no beginning to be found by; the server refuses them.
     */
    private static Optional<Suggestion> suggestion(List<String> texts, int copies) {
        var inputs =
                texts.stream()
                        .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                        .map(text -> text.substring(0, Math.min(text.length(), SUGGESTED_LENGTH)))
                        .toList();
        return inputs.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(inputs, copies));
    }
}
