package org.kartoteka.apidocument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.kartoteka.web.Problem;
import org.kartoteka.web.Refuses;

/** Adds to every operation the problems it can answer with. */
final class ProblemAnswers {

    /** The statuses whose answers are the same everywhere and stand in the components. */
    static final Map<Integer, String> SHARED = Map.of(401, "NotAuthenticated", 500, "ServerFailed");

    private static final Set<String> OF_TEXTS =
            Set.of("field-too-long", "field-control-characters");
    private static final Set<String> OF_BODIES =
            Set.of(
                    "body-missing",
                    "json-malformed",
                    "field-unknown",
                    "field-wrong-type",
                    "field-missing",
                    "input-invalid");
    private static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(400, "The request cannot be understood"),
                    Map.entry(401, "There is no valid token"),
                    Map.entry(403, "The caller may not do this"),
                    Map.entry(404, "There is no such thing"),
                    Map.entry(409, "The rules or the present state forbid it"),
                    Map.entry(412, "Somebody else has changed it meanwhile"),
                    Map.entry(413, "The body is too large"),
                    Map.entry(415, "The body is of a kind not taken here"),
                    Map.entry(422, "The input is wrong"),
                    Map.entry(500, "The server failed"),
                    Map.entry(
                            503,
                            "A server behind does not answer; try again after `Retry-After` seconds"));

    private static final DotName REFUSES = DotName.createSimple(Refuses.class);

    private final IndexView index;
    private final Refusals refusals;

    ProblemAnswers(IndexView index, Refusals refusals) {
        this.index = index;
        this.refusals = refusals;
    }

    void addTo(Operation operation, MethodInfo method, boolean open) {
        types(operation, method, open)
                .forEach(
                        (status, types) ->
                                operation
                                        .getResponses()
                                        .addAPIResponse(
                                                status.toString(),
                                                SHARED.containsKey(status)
                                                        ? shared(status)
                                                        : answer(status, types)));
    }

    /** The answer of a status with the types that it can have. */
    APIResponse answer(int status, Set<String> types) {
        var lines =
                types.stream()
                        .map(type -> "- `" + type + "`: " + refusals.meaning(type))
                        .collect(Collectors.joining("\n"));
        var answer =
                OASFactory.createAPIResponse()
                        .description(TITLES.get(status) + ":\n\n" + lines)
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(
                                                                OASFactory.createSchema()
                                                                        .ref("Problem"))));
        answer.addExtension(
                "x-problem-types", types.stream().map(Problem.TYPE_PREFIX::concat).toList());
        if (status == 503) {
            answer.addHeader("Retry-After", OASFactory.createHeader().ref("Retry-After"));
        }
        if (status == 401) {
            answer.addHeader("WWW-Authenticate", OASFactory.createHeader().ref("WWW-Authenticate"));
        }
        return answer;
    }

    private static APIResponse shared(int status) {
        return OASFactory.createAPIResponse().ref(SHARED.get(status));
    }

    private Map<Integer, Set<String>> types(Operation operation, MethodInfo method, boolean open) {
        var found = new TreeMap<Integer, Set<String>>();
        add(found, 400, Set.of("address-unreadable"));
        add(found, 500, Set.of(Refusals.FAILURE));
        add(found, 503, Set.of("database-silent"));
        if (!open) {
            add(found, 401, Set.of("not-authenticated"));
            add(found, 403, Set.of("wrong-role"));
        }
        addParameters(found, operation);
        addBody(found, operation);
        for (var refuses : method.annotationsWithRepeatable(REFUSES, index)) {
            add(
                    found,
                    refuses.value("status").asInt(),
                    Set.of(refuses.value("types").asStringArray()));
        }
        withoutDoubles(found);
        return found;
    }

    /** What an operation says to be a fault of the request is no other refusal too. */
    private static void withoutDoubles(Map<Integer, Set<String>> found) {
        var others = found.getOrDefault(422, new TreeSet<>());
        others.removeAll(found.get(400));
        if (others.isEmpty()) {
            found.remove(422);
        }
    }

    private static void addParameters(Map<Integer, Set<String>> found, Operation operation) {
        var parameters =
                operation.getParameters() == null
                        ? List.<Parameter>of()
                        : operation.getParameters();
        for (var parameter : parameters) {
            if (Components.isKey(parameter)) {
                add(found, 400, Set.of("idempotency-key-malformed"));
                add(found, 422, Set.of("idempotency-key-reused"));
            } else if (Components.isPage(parameter) || parameter.getIn() == Parameter.In.QUERY) {
                add(found, 400, OF_TEXTS);
                add(found, 400, Set.of("parameter-unknown", "parameter-malformed"));
                if (Boolean.TRUE.equals(parameter.getRequired())) {
                    add(found, 400, Set.of("parameter-missing"));
                }
                if (Components.isCursor(parameter)) {
                    add(found, 422, Set.of("cursor-malformed"));
                }
            } else if ("id".equals(parameter.getName())) {
                add(found, 400, Set.of("parameter-malformed"));
            }
        }
    }

    private static void addBody(Map<Integer, Set<String>> found, Operation operation) {
        var body = operation.getRequestBody();
        if (body != null && body.getContent().hasMediaType("application/json")) {
            add(found, 400, OF_TEXTS);
            add(found, 400, OF_BODIES);
            add(found, 413, Set.of("body-too-large"));
            add(found, 415, Set.of("media-type-unsupported"));
        }
    }

    private static void add(Map<Integer, Set<String>> found, int status, Set<String> types) {
        found.computeIfAbsent(status, s -> new TreeSet<>()).addAll(types);
    }
}
