package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.internal.query.Plan.Step;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * Where a page starts: after the sort values of the last hit before it, in the plan that found it.
 * Opaque to clients.
 */
record Cursor(ArrayNode after, Plan plan) {

    private static final int LONGEST = 4000;
    private static final int MOST_SPELLINGS = 20;
    private static final int MOST_OF_A_WORD = 3;
    private static final int LONGEST_WORD = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** The cursor of the page after the hit. */
    static String after(JsonNode hit, Plan plan) {
        var content = OpenSearchServer.JSON.createObjectNode();
        content.set("after", hit.get("sort"));
        if (plan.step() != Step.WORDS) {
            content.put("step", plan.step().name());
            content.set("spelling", OpenSearchServer.JSON.valueToTree(plan.spelling()));
        }
        var bytes = OpenSearchServer.bytes(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a cursor.
     *
     * @param keys what the hits of the question are sorted by
     * @throws RefusedException {@link SearchRefusal#CURSOR_MALFORMED}
     */
    static Cursor read(String cursor, List<Sorting.Key> keys) {
        if (cursor.length() > LONGEST) {
            throw new RefusedException(SearchRefusal.CURSOR_MALFORMED);
        }
        try {
            var content = OpenSearchServer.JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            var plan = plan(content);
            if (content.path("after") instanceof ArrayNode after
                    && fits(after, keys)
                    && plan.isPresent()) {
                return new Cursor(after, plan.get());
            }
        } catch (IllegalArgumentException | IOException e) {
            throw malformed(e);
        }
        throw new RefusedException(SearchRefusal.CURSOR_MALFORMED);
    }

    private static boolean fits(ArrayNode after, List<Sorting.Key> keys) {
        if (after.size() != keys.size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            var value = after.get(i);
            boolean right =
                    switch (keys.get(i).type()) {
                        case NUMBER -> value.isNumber();
                        case TEXT -> value.isTextual() || value.isNull();
                    };
            if (!right) {
                return false;
            }
        }
        return ID.matcher(after.get(after.size() - 1).asText()).matches();
    }

    private static Optional<Plan> plan(JsonNode content) throws JsonProcessingException {
        if (content.path("step").isMissingNode()) {
            return Optional.of(Plan.FIRST);
        }
        var step =
                Stream.of(Step.values())
                        .filter(s -> s.name().equals(content.path("step").asText()));
        var spelling = spelling(content.path("spelling"));
        return step.findFirst().flatMap(s -> spelling.map(words -> new Plan(s, words)));
    }

    private static Optional<Map<String, List<String>>> spelling(JsonNode words) {
        var spelling = new LinkedHashMap<String, List<String>>();
        for (var entry : words.properties()) {
            var others = new ArrayList<String>();
            entry.getValue().forEach(other -> others.add(other.asText()));
            spelling.put(entry.getKey(), others);
        }
        boolean small =
                spelling.size() <= MOST_SPELLINGS
                        && spelling.values().stream().allMatch(o -> o.size() <= MOST_OF_A_WORD)
                        && spelling.values().stream()
                                .flatMap(List::stream)
                                .allMatch(other -> other.length() <= LONGEST_WORD);
        return small ? Optional.of(spelling) : Optional.empty();
    }

    private static RefusedException malformed(Throwable cause) {
        var refused = new RefusedException(SearchRefusal.CURSOR_MALFORMED);
        refused.initCause(cause);
        return refused;
    }
}
