package org.kartoteka.search.internal.structured;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kartoteka.search.api.StructuredQuery.Mask;
import org.kartoteka.search.api.StructuredQuery.Match;
import org.kartoteka.search.api.StructuredQuery.Word;
import org.kartoteka.search.api.StructuredQuery.Words;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.index.Wording;
import org.kartoteka.search.internal.server.OpenSearchServer;

/** Makes a clause of words in a place. */
final class WordsClause {

    private WordsClause() {}

    static ObjectNode of(Words words) {
        var fields = PlaceFields.of(words.place());
        return switch (words.match()) {
            case ALL -> joined(words, fields, "must");
            case ANY -> joined(words, fields, "should");
            case IN_ORDER -> inOrder(texts(words.words()), fields.words());
            case WHOLE -> whole(words.words().get(0), fields.whole());
        };
    }

    /**
     * The plain words in one clause, for each may stand in another field; each masked by itself.
     */
    private static ObjectNode joined(Words words, PlaceFields fields, String how) {
        var plain = words.words().stream().filter(Word.Plain.class::isInstance).toList();
        List<ObjectNode> clauses = new ArrayList<>();
        if (!plain.isEmpty()) {
            clauses.add(match(texts(plain), words.match(), fields.words()));
        }
        for (var word : words.words()) {
            if (word instanceof Word.Masked masked) {
                clauses.add(eitherField(masked, fields.spelt()));
            }
        }
        return clauses.size() == 1 ? clauses.get(0) : Clauses.bool(how, clauses);
    }

    private static ObjectNode match(String text, Match match, List<String> fields) {
        var clause = OpenSearchServer.JSON.createObjectNode();
        var body = clause.putObject("multi_match").put("query", text).put("type", "cross_fields");
        body.put("operator", match == Match.ALL ? "and" : "or");
        fields.forEach(body.putArray("fields")::add);
        return clause;
    }

    /** Small words count here: the order of all words is asked. */
    private static ObjectNode inOrder(String text, List<String> fields) {
        var clause = OpenSearchServer.JSON.createObjectNode();
        var body = clause.putObject("multi_match").put("query", text).put("type", "phrase");
        body.put("analyzer", "words");
        fields.forEach(body.putArray("fields")::add);
        return clause;
    }

    private static ObjectNode whole(Word word, List<String> fields) {
        if (word instanceof Word.Masked masked) {
            return eitherField(masked, fields);
        }
        var text = ((Word.Plain) word).text();
        List<ObjectNode> clauses = new ArrayList<>();
        for (var field : fields) {
            var value = field.equals(Fields.AUTHOR_NAME) ? Wording.name(text) : Wording.clean(text);
            clauses.add(Clauses.term(field, value));
        }
        return clauses.size() == 1 ? clauses.get(0) : Clauses.bool("should", clauses);
    }

    private static ObjectNode eitherField(Word.Masked word, List<String> fields) {
        var clauses = fields.stream().map(field -> wildcard(field, pattern(word))).toList();
        return clauses.size() == 1 ? clauses.get(0) : Clauses.bool("should", clauses);
    }

    private static ObjectNode wildcard(String field, String pattern) {
        var clause = OpenSearchServer.JSON.createObjectNode();
        clause.putObject("wildcard").putObject(field).put("value", pattern);
        return clause;
    }

    private static String pattern(Word.Masked word) {
        var pattern = new StringBuilder();
        for (int i = 0; i < word.parts().size(); i++) {
            pattern.append(word.parts().get(i).replaceAll("[*?\\\\]", "\\\\$0"));
            if (i < word.masks().size()) {
                pattern.append(word.masks().get(i) == Mask.ONE ? '?' : '*');
            }
        }
        return pattern.toString();
    }

    private static String texts(List<Word> words) {
        return words.stream()
                .map(word -> ((Word.Plain) word).text())
                .collect(Collectors.joining(" "));
    }
}
