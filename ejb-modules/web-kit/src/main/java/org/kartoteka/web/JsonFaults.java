package org.kartoteka.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: what, where, what would be right. */
final class JsonFaults {

    private JsonFaults() {}

    static InvalidInputException of(JsonProcessingException e) {
        if (e.getCause() instanceof InvalidInputException invalid) {
            return invalid;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known =
                    unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return new InvalidInputException(
                    pointer(unknown), InputRefusal.FIELD_UNKNOWN, unknown.getPropertyName(), known);
        }
        if (e instanceof MismatchedInputException wrong
                && wrong.getTargetType() != null
                && !trailing(wrong)) {
            return new InvalidInputException(
                    pointer(wrong),
                    InputRefusal.FIELD_WRONG_TYPE,
                    name(wrong),
                    TypeWord.of(wrong.getTargetType()));
        }
        var at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        return new InvalidInputException(
                "", InputRefusal.JSON_MALFORMED, at.getLineNr(), at.getColumnNr());
    }

    /**
     * Something stands behind the value: Jackson tells it as a wrong type, but the JSON is wrong.
     */
    private static boolean trailing(MismatchedInputException e) {
        return e.getPath().isEmpty() && e.getOriginalMessage().startsWith("Trailing token");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "" + step.getIndex()
                                        : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String name(JsonMappingException e) {
        return e.getPath().isEmpty() ? "/" : pointer(e).substring(1);
    }
}
