package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Opens and ends the span of a {@link Traced} call. */
@Traced
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TracedInterceptor {

    @Inject Tracer tracer;

    @AroundInvoke
    Object trace(InvocationContext call) throws Exception {
        var method = call.getMethod();
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Span span = tracer.spanBuilder(name).startSpan();
        var scope = span.makeCurrent();
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            span.recordException(e);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }
}
