package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.index.TitleMarks;
import org.kartoteka.search.internal.index.Wording;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.words.Layout;
import org.kartoteka.search.internal.words.Script;
import org.kartoteka.search.internal.words.Sound;
import org.kartoteka.search.internal.words.Words;

/**
 * Suggests titles and authors that begin with what was typed: as it stands, in the other keyboard
 * layout, and in Russian letters for Latin ones. All come from one request; the list takes titles
 * and authors in turn, beginning with the kind whose first has more copies, and what was typed
 * before what it may stand for.
 */
final class Suggestions {

    private static final String TYPED = "typed.";
    private static final String SWITCHED = "switched.";
    private static final String TITLES = "titles";
    private static final String AUTHORS = "authors";
    private static final String SOUNDS = "sounds";
    private static final int SHORTEST_SWITCHED = 2;

    private record Option(String text, double weight) {}

    private final String beginning;
    private final int limit;
    private final boolean adults;

    private Suggestions(String beginning, int limit, boolean adults) {
        this.beginning = beginning;
        this.limit = limit;
        this.adults = adults;
    }

    /** Suggestions for a beginning; nothing if it has no word. */
    static Optional<Suggestions> of(String beginning, int limit, boolean adults) {
        var clean = Wording.clean(beginning);
        return Words.in(clean).isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestions(clean, limit, adults));
    }

    /** The request for what begins so. */
    ObjectNode request() {
        var body = body();
        var suggest = body.putObject("suggest");
        add(suggest, TYPED + TITLES, Fields.TITLE_BEGINNING, beginning);
        add(suggest, TYPED + AUTHORS, Fields.AUTHOR_BEGINNING, beginning);
        var script = Script.of(beginning);
        if (script.isPresent() && beginning.length() >= SHORTEST_SWITCHED) {
            var switched = Layout.switched(beginning);
            add(suggest, SWITCHED + TITLES, Fields.TITLE_BEGINNING, switched);
            add(suggest, SWITCHED + AUTHORS, Fields.AUTHOR_BEGINNING, switched);
        }
        var sounds = sounds(beginning);
        if (script.filter(s -> s == Script.LATIN).isPresent() && !sounds.isEmpty()) {
            add(suggest, SOUNDS, Fields.SOUND_BEGINNING, sounds);
        }
        return body;
    }

    /** The request for what begins nearly so; asked when nothing begins just so. */
    ObjectNode nearly() {
        var body = body();
        var suggest = body.putObject("suggest");
        for (var kind : List.of(TITLES, AUTHORS)) {
            var field = kind.equals(TITLES) ? Fields.TITLE_BEGINNING : Fields.AUTHOR_BEGINNING;
            add(suggest, TYPED + kind, field, beginning)
                    .putObject("fuzzy")
                    .put("fuzziness", 1)
                    .put("prefix_length", 1)
                    .put("min_length", 4);
        }
        return body;
    }

    /** What an answer suggests. */
    List<String> from(JsonNode answer) {
        var mixed = new LinkedHashSet<String>();
        mix(answer, TYPED, mixed);
        mix(answer, SWITCHED, mixed);
        for (var option : answer.path("suggest").path(SOUNDS).path(0).path("options")) {
            if (mixed.size() < limit) {
                written(option).ifPresent(mixed::add);
            }
        }
        return List.copyOf(mixed);
    }

    private static ObjectNode body() {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("size", 0).put("timeout", "1s");
        body.putArray("_source").add(Fields.TITLE).add(Fields.AUTHORS);
        return body;
    }

    private ObjectNode add(ObjectNode suggest, String name, String field, String prefix) {
        var completion = suggest.putObject(name).put("prefix", prefix).putObject("completion");
        completion.put("field", field).put("size", limit).put("skip_duplicates", true);
        var audience = completion.putObject("contexts").putArray(TitleMarks.AUDIENCE);
        audience.add(TitleMarks.EVERYBODY);
        if (adults) {
            audience.add(TitleMarks.ADULTS);
        }
        return completion;
    }

    private void mix(JsonNode answer, String way, LinkedHashSet<String> mixed) {
        var titles = options(answer, way + TITLES);
        var authors = options(answer, way + AUTHORS);
        boolean authorsFirst = weight(authors) > weight(titles);
        var first = (authorsFirst ? authors : titles).iterator();
        var second = (authorsFirst ? titles : authors).iterator();
        while (mixed.size() < limit && (first.hasNext() || second.hasNext())) {
            take(first, mixed);
            if (mixed.size() < limit) {
                take(second, mixed);
            }
        }
    }

    private static void take(Iterator<Option> options, LinkedHashSet<String> mixed) {
        if (options.hasNext()) {
            mixed.add(options.next().text());
        }
    }

    private static double weight(List<Option> options) {
        return options.isEmpty() ? -1 : options.get(0).weight();
    }

    /** A title is taken whole from the document, for its suggestion is cut. */
    private static List<Option> options(JsonNode answer, String name) {
        var options = new ArrayList<Option>();
        for (var option : answer.path("suggest").path(name).path(0).path("options")) {
            var text =
                    name.endsWith(TITLES)
                            ? option.path("_source").path(Fields.TITLE).asText()
                            : option.path("text").asText();
            options.add(new Option(text, option.path("_score").asDouble()));
        }
        return options;
    }

    /** The title or the author of the document that sounds so. */
    private static Optional<String> written(JsonNode option) {
        var sound = option.path("text").asText();
        var source = option.path("_source");
        var texts = new ArrayList<String>();
        texts.add(source.path(Fields.TITLE).asText());
        source.path(Fields.AUTHORS).forEach(author -> texts.add(author.asText()));
        return texts.stream().filter(text -> sounds(text).startsWith(sound)).findFirst();
    }

    private static String sounds(String text) {
        return Words.in(text).stream().map(Sound::of).collect(Collectors.joining(" "));
    }
}
