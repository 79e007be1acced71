package org.kartoteka.apidocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.kartoteka.web.Paged;
import org.kartoteka.web.TakesIdempotencyKey;

/** Adds to the scanned document what every operation of ours has. */
final class Finish implements OASFilter {

    private static final String LOCATION = "Location";
    private static final String METHOD = "x-method";
    private static final DotName PERMIT_ALL =
            DotName.createSimple("jakarta.annotation.security.PermitAll");

    private final ProblemAnswers problems;
    private final RecordSchemas records;
    private final Map<String, MethodInfo> methods = new HashMap<>();
    private boolean makesThings;
    private final Map<String, Boolean> open = new HashMap<>();

    Finish(ProblemAnswers problems, RecordSchemas records) {
        this.problems = problems;
        this.records = records;
    }

    /** Remembers the method of an operation until the document is whole. */
    void remember(Operation operation, ClassInfo resource, MethodInfo method) {
        var key = resource.name() + "#" + method;
        methods.put(key, method);
        open.put(
                key,
                method.hasDeclaredAnnotation(PERMIT_ALL)
                        || resource.hasDeclaredAnnotation(PERMIT_ALL));
        operation.addExtension(METHOD, key);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components.addTo(document, problems);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::finish));
        if (makesThings) {
            document.getComponents().addHeader(LOCATION, Components.location());
        }
        records.finish(document.getComponents().getSchemas());
    }

    private void finish(Operation operation) {
        var key = (String) operation.getExtensions().get(METHOD);
        var method = methods.get(key);
        operation.removeExtension(METHOD);
        addParameters(operation, method);
        secure(operation, open.get(key));
        operation.getResponses().getAPIResponses().forEach(this::addLocation);
        problems.addTo(operation, method, open.get(key));
    }

    private static void addParameters(Operation operation, MethodInfo method) {
        var parameters =
                operation.getParameters() == null
                        ? new ArrayList<Parameter>()
                        : new ArrayList<>(operation.getParameters());
        if (method.hasDeclaredAnnotation(Paged.class)) {
            parameters.add(Components.pageParameter(true));
            parameters.add(Components.pageParameter(false));
        }
        if (method.hasDeclaredAnnotation(TakesIdempotencyKey.class)) {
            parameters.add(Components.keyParameter());
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    /** Whoever sends a token to an open operation is known there; nobody needs one. */
    private static void secure(Operation operation, boolean open) {
        var token = OASFactory.createSecurityRequirement().addScheme(Components.BEARER);
        operation.setSecurity(
                open ? List.of(OASFactory.createSecurityRequirement(), token) : List.of(token));
    }

    private void addLocation(String status, APIResponse answer) {
        if (status.equals("201") || status.equals("202")) {
            answer.addHeader(LOCATION, OASFactory.createHeader().ref(LOCATION));
            makesThings = true;
        }
    }
}
