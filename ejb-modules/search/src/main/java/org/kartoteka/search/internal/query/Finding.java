package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kartoteka.search.api.SearchPage;

/**
 * Finds the page for a question: by its words; if nothing has them all, by other spellings; if
 * nothing has those either, by most of the words. Nearly every question ends with the first step,
 * which is one request.
 */
final class Finding {

    private final Question question;
    private final Function<ObjectNode, JsonNode> server;

    Finding(Question question, Function<ObjectNode, JsonNode> server) {
        this.question = question;
        this.server = server;
    }

    SearchPage page() {
        var cursor =
                question.asked()
                        .cursor()
                        .map(text -> Cursor.read(text, FindRequest.keys(question)));
        if (cursor.isPresent()) {
            var plan = cursor.get().plan();
            return page(ask(plan, cursor.map(Cursor::after)), plan);
        }
        var first = ask(Plan.FIRST, Optional.empty());
        return isFound(first) || question.wishes().isEmpty()
                ? page(first, Plan.FIRST)
                : second(first);
    }

    private SearchPage second(JsonNode first) {
        var spelling = spelling(first);
        if (!spelling.isEmpty() || question.hasHeading()) {
            var plan = Plan.spelled(spelling);
            var answer = ask(plan, Optional.empty());
            if (isFound(answer)) {
                return page(answer, plan);
            }
        }
        var plan = Plan.partial(spelling);
        var answer = question.chunks().size() > 1 ? ask(plan, Optional.empty()) : first;
        return isFound(answer) ? page(answer, plan) : page(first, Plan.FIRST);
    }

    /** Looks for spellings with another first letter only where none was found with the same. */
    private Map<String, List<String>> spelling(JsonNode first) {
        var spelling = new LinkedHashMap<>(Spelling.of(first));
        if (Spelling.isAtALoss(question, spelling)) {
            Spelling.of(server.apply(FindRequest.spellings(question)))
                    .forEach(spelling::putIfAbsent);
        }
        return spelling;
    }

    private JsonNode ask(Plan plan, Optional<ArrayNode> after) {
        return server.apply(FindRequest.of(question, plan, after));
    }

    private SearchPage page(JsonNode answer, Plan plan) {
        return new FindAnswer(question, plan).page(answer);
    }

    private static boolean isFound(JsonNode answer) {
        return FindAnswer.total(answer) > 0;
    }
}
