package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.kartoteka.kernel.error.RefusedException;

/** Opens and ends the span of a {@link Traced} call; a refusal is an answer, no error. */
@Traced
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TracedInterceptor {

    @AroundInvoke
    Object trace(InvocationContext call) throws Exception {
        var method = call.getMethod();
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Span span = Spans.named(name).startSpan();
        var scope = span.makeCurrent();
        try {
            return call.proceed();
        } catch (RefusedException e) {
            span.setAttribute("kartoteka.refusal", e.refusal().name());
            throw e;
        } catch (RuntimeException e) {
            Spans.failed(span, e.getClass().getName());
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }
}
