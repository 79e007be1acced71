package org.kartoteka.apidocument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.kartoteka.web.Problem;

/** What both APIs have in common: paging, the idempotency key, problems, the bearer token. */
final class Components {

    static final String BEARER = "bearer";
    private static final String RULES =
            """


            JSON is UTF-8, at most 64 KiB a body, and read strictly: an unknown or doubled member or an
            unknown parameter is a fault that is named. Absent values are left out. Dates are
            `2026-11-22`, instants `2026-11-22T05:12:44.318204Z`.

            Problems are `application/problem+json` (RFC 9457); each operation names the types that it
            can answer with. Clients must take new members of answers, new values of enumerations and
            new problem types in their stride.
            """;
    private static final String PREFIX = "#/components/parameters/";
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final String KEY = "Idempotency-Key";

    private Components() {}

    static void addTo(OpenAPI document, ProblemAnswers problems) {
        document.getInfo().setDescription(document.getInfo().getDescription() + RULES);
        var components =
                document.getComponents() == null
                        ? OASFactory.createComponents()
                        : document.getComponents();
        document.components(components);
        components.addParameter(CURSOR, cursor());
        components.addParameter(LIMIT, limit());
        components.addParameter(KEY, key());
        components.addHeader(
                "ETag",
                header("The version, to be sent back as `If-None-Match`.").example("\"7\""));
        components.addHeader("Retry-After", header("After how many seconds to try again."));
        components.addHeader("WWW-Authenticate", header("How to authenticate (RFC 6750)."));
        components.addSchema("FieldError", fieldError());
        components.addSchema("Problem", problem());
        components.addResponse(
                ProblemAnswers.SHARED.get(401), problems.answer(401, Set.of("not-authenticated")));
        components.addResponse(
                ProblemAnswers.SHARED.get(500), problems.answer(500, Set.of(Refusals.FAILURE)));
        components.addSecurityScheme(BEARER, bearer());
    }

    /** For APIs that make things; a component that nobody refers to would be a riddle. */
    static Header location() {
        return header("The address of what was made.");
    }

    static Parameter pageParameter(boolean first) {
        return OASFactory.createParameter().ref(first ? LIMIT : CURSOR);
    }

    static Parameter keyParameter() {
        return OASFactory.createParameter().ref(KEY);
    }

    static boolean isKey(Parameter parameter) {
        return (PREFIX + KEY).equals(parameter.getRef());
    }

    static boolean isPage(Parameter parameter) {
        return isCursor(parameter) || (PREFIX + LIMIT).equals(parameter.getRef());
    }

    static boolean isCursor(Parameter parameter) {
        return (PREFIX + CURSOR).equals(parameter.getRef());
    }

    private static Parameter cursor() {
        return OASFactory.createParameter()
                .name(CURSOR)
                .in(Parameter.In.QUERY)
                .description(
                        "Where the page begins: the `next` of the page before; the first page has"
                                + " none. Opaque, and good for the same question only.")
                .schema(text().maxLength(2000));
    }

    private static Parameter limit() {
        return OASFactory.createParameter()
                .name(LIMIT)
                .in(Parameter.In.QUERY)
                .description("How many items the page may have.")
                .schema(
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(100))
                                .defaultValue(20));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "The same request with the same key is carried out once and answered the"
                                + " same, whenever it comes. Printable ASCII without blanks; one"
                                + " key per act, for instance a UUID.")
                .example("0b8f3c52-6b5e-4bde-8f9d-6f3f5ad1b8f0")
                .schema(text().minLength(1).maxLength(128).pattern("^[!-~]+$"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One fault of the input.")
                .addProperty(
                        "field",
                        text().description(
                                        "A JSON pointer (RFC 6901) into the body, or the name of"
                                                + " a parameter."))
                .addProperty("type", type())
                .addProperty("detail", text().description("What is wrong, in words."))
                .required(List.of("field", "type", "detail"));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "A problem (RFC 9457). Programs go by `type`, which never changes; the"
                                + " other texts are for people, in the language of"
                                + " `Accept-Language`: ru or en.")
                .addProperty("type", type())
                .addProperty("title", text().description("What kind of problem."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .description("The status of the answer."))
                .addProperty("detail", text().description("What is wrong, and how to mend it."))
                .addProperty("instance", text().description("The path that was asked."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("The single faults of the input.")
                                .items(OASFactory.createSchema().ref("FieldError")))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Schema type() {
        return text().description("`" + Problem.TYPE_PREFIX + "` and the name of the refusal.")
                .pattern("^" + Problem.TYPE_PREFIX + "[a-z0-9-]+$");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the Keycloak realm, audience `kartoteka`.");
    }
}
