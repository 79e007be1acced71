package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.TitleView;

/**
 * What the document of a title tells of the record.
 *
 * @param imprint place, publisher and year, for those who type them
 * @param genres codes of {@link org.kartoteka.search.api.Genre}
 * @param adultsOnly true for the mark 18+, otherwise not there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TitleDescription(
        String title,
        Optional<String> remainder,
        List<String> authors,
        Optional<String> responsibility,
        List<String> subjects,
        Optional<String> series,
        Optional<String> annotation,
        List<String> imprint,
        Optional<String> publisher,
        Optional<Integer> year,
        List<String> isbns,
        List<String> languages,
        List<String> genres,
        Optional<String> ageMark,
        Optional<Boolean> adultsOnly) {

    /** What is not for minors by the law 436-FZ, article 6. */
    private static final String ADULTS = "18+";

    static TitleDescription of(TitleView title) {
        return new TitleDescription(
                Wording.clean(title.title()),
                title.remainder().map(Wording::clean),
                texts(title.authors(), Wording::name),
                title.responsibility().map(Wording::clean),
                texts(title.subjects(), Wording::clean),
                title.series().map(Wording::clean),
                title.annotation().map(Wording::clean),
                imprint(title),
                title.publisher().map(Wording::clean),
                title.year().filter(year -> year > 0 && year <= Short.MAX_VALUE),
                title.isbns(),
                title.languages(),
                Genres.of(title),
                title.ageMark(),
                title.ageMark().filter(ADULTS::equals).map(mark -> true));
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
}
