package org.kartoteka.apidocument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Problem;

/**
 * Finishes the schemas of records: what is no {@code Optional} is always there, and the Javadoc
 * says what it is. Bodies that are sent to us say by their own annotations what must be there.
 */
final class RecordSchemas {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");

    /** Problems are described with the rest that all operations share. */
    private static final String PROBLEMS = Problem.class.getPackageName();

    private static final String PAGE = Page.class.getSimpleName();

    private final Map<String, ClassInfo> types = new HashMap<>();
    private final SourceWords words;
    private final JsonNode examples;

    RecordSchemas(IndexView index, SourceWords words, JsonNode examples) {
        this.words = words;
        this.examples = examples;
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() || type.isEnum())
                .filter(type -> !type.name().packagePrefix().equals(PROBLEMS))
                .forEach(type -> types.putIfAbsent(schemaName(type), type));
    }

    void finish(Map<String, Schema> schemas) {
        schemas.forEach(this::finish);
    }

    private void finish(String name, Schema schema) {
        var type = types.get(name);
        if (type != null) {
            describe(schema, type);
        } else if (name.startsWith(PAGE)) {
            describePage(schema);
        }
        if (examples.has(name)) {
            schema.setExamples(List.of(examples.get(name)));
        }
    }

    private void describe(Schema schema, ClassInfo type) {
        var source = sourceName(type);
        if (schema.getDescription() == null) {
            words.ofType(source).ifPresent(schema::setDescription);
        }
        if (!type.isRecord()) {
            return;
        }
        if (!saysItselfWhatIsRequired(type)) {
            schema.setRequired(
                    type.recordComponents().stream()
                            .filter(c -> !c.type().name().equals(OPTIONAL))
                            .map(RecordComponentInfo::name)
                            .toList());
        }
        for (var component : type.recordComponents()) {
            var property = neverNull(schema.getProperties().get(component.name()));
            schema.addProperty(component.name(), property);
            if (property.getRef() == null && property.getDescription() == null) {
                words.ofMember(source, component.name()).ifPresent(property::setDescription);
            }
        }
    }

    /** What is absent is left out of an answer; a null is never written. */
    private static Schema neverNull(Schema property) {
        for (var choices : Arrays.asList(property.getAnyOf(), property.getAllOf())) {
            if (choices != null) {
                return choices.stream()
                        .filter(choice -> choice.getRef() != null)
                        .findFirst()
                        .orElseThrow();
            }
        }
        if (property.getType() != null && property.getType().contains(Schema.SchemaType.NULL)) {
            property.setType(
                    property.getType().stream()
                            .filter(type -> type != Schema.SchemaType.NULL)
                            .toList());
        }
        return property;
    }

    private static void describePage(Schema schema) {
        schema.setDescription("One page of a list.");
        schema.setRequired(List.of("items"));
        neverNull(schema.getProperties().get("next"))
                .description("The cursor of the next page; without it this was the last.");
    }

    private static boolean saysItselfWhatIsRequired(ClassInfo type) {
        return type.annotationsMap().getOrDefault(SCHEMA, List.of()).stream()
                .anyMatch(schema -> schema.value("required") != null);
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    private static String sourceName(ClassInfo type) {
        return type.name().toString().replace('$', '.');
    }
}
