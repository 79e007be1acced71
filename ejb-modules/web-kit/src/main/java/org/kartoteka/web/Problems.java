package org.kartoteka.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;

/** Turns refusals into problem answers, in the caller's language; denials leave an audit line. */
@ApplicationScoped
public class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject CurrentRequest request;
    @Inject AuditTrail audit;

    /** The answer for a refusal. */
    public Response of(Refusal refusal, List<Object> arguments) {
        return of(refusal, arguments, List.of(), status(refusal));
    }

    /** The answer for a refusal with all its faults. */
    Response of(RefusedException refused) {
        var errors =
                refused.faults().stream()
                        .map(
                                fault ->
                                        new Problem.FieldError(
                                                fault.place(),
                                                Problem.TYPE_PREFIX + fault.refusal().slug(),
                                                message(fault.refusal(), fault.arguments())))
                        .toList();
        return of(refused.refusal(), refused.arguments(), errors, status(refused.refusal()));
    }

    /** What a door refuses in a parameter is a fault of the request, as any other in it. */
    Response of(InvalidInputException invalid) {
        var faults = invalid.faults();
        if (faults.size() == 1) {
            var only = faults.get(0);
            int status = only.refusal() instanceof InputRefusal ? status(only.refusal()) : 400;
            return of(only.refusal(), only.arguments(), errors(faults), status);
        }
        return of(
                InputRefusal.INPUT_INVALID,
                List.of(),
                errors(faults),
                status(InputRefusal.INPUT_INVALID));
    }

    private List<Problem.FieldError> errors(List<InvalidInputException.Fault> faults) {
        return faults.stream()
                .map(
                        fault ->
                                new Problem.FieldError(
                                        fault.field(),
                                        Problem.TYPE_PREFIX + fault.refusal().slug(),
                                        message(fault.refusal(), fault.arguments())))
                .toList();
    }

    private Response of(
            Refusal refusal, List<Object> arguments, List<Problem.FieldError> errors, int status) {
        if (refusal.kind() == Refusal.Kind.DENIED && refusal != AccessRefusal.NOT_AUTHENTICATED) {
            audit.denied(request.path(), refusal.name());
        }
        var answer =
                answer(
                        new Problem(
                                Problem.TYPE_PREFIX + refusal.slug(),
                                word("kind." + refusal.kind().name()),
                                status,
                                message(refusal, arguments),
                                request.path(),
                                errors));
        if (refusal == AccessRefusal.NOT_AUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kartoteka\"");
        }
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    /** The answer for a failure that is logged under the number. */
    Response failure(String incident) {
        return answer(
                        new Problem(
                                Problem.TYPE_PREFIX + "server-failed",
                                word("kind.FAILED"),
                                500,
                                Messages.of(
                                        InputRefusal.BUNDLE,
                                        "SERVER_FAILED",
                                        List.of(incident),
                                        language()),
                                request.path(),
                                List.of()))
                .build();
    }

    private Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(language())
                .entity(problem);
    }

    private String message(Refusal refusal, List<Object> arguments) {
        var words =
                arguments.stream()
                        .map(
                                argument ->
                                        argument instanceof TypeWord type
                                                ? word(type.key())
                                                : argument)
                        .toList();
        return Messages.of(refusal, words, language());
    }

    private String word(String key) {
        return Messages.of(InputRefusal.BUNDLE, key, List.of(), language());
    }

    private Locale language() {
        return request.language();
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof InputRefusal input) {
            return switch (input) {
                case RESOURCE_UNKNOWN -> 404;
                case METHOD_NOT_ALLOWED -> 405;
                case NOT_ACCEPTABLE -> 406;
                case BODY_TOO_LARGE -> 413;
                case MEDIA_TYPE_UNSUPPORTED -> 415;
                default -> 400;
            };
        }
        return switch (refusal.kind()) {
            case NOT_FOUND -> 404;
            case INVALID -> 422;
            case CONFLICT -> 409;
            case DENIED -> refusal == AccessRefusal.NOT_AUTHENTICATED ? 401 : 403;
            case STALE -> 412;
            case UNAVAILABLE -> 503;
        };
    }
}
