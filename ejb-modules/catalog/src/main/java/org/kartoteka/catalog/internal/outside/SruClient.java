package org.kartoteka.catalog.internal.outside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.api.OutsideRefusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.telemetry.OutgoingCall;

/**
 * Fetches answers of other libraries' servers: one attempt, no redirects (an address that was let
 * through must not lead elsewhere), the time-out for the whole answer, and a bounded body.
 */
final class SruClient {

    /** How large an answer may be, in bytes; ten records have some hundred kilobytes. */
    static final int MAX_BYTES = 8 << 20;

    private static final Logger LOG = Logger.getLogger(SruClient.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * The bytes of the answer.
     *
     * @throws RefusedException {@link OutsideRefusal#OUTSIDE_SILENT}, {@link
     *     OutsideRefusal#OUTSIDE_ANSWER_UNREADABLE}
     */
    byte[] fetch(URI address, Duration timeout) {
        try (var call = OutgoingCall.to("sru", "GET", address.getPath())) {
            var request =
                    HttpRequest.newBuilder(address)
                            .timeout(timeout)
                            .header("Accept", "application/xml, text/xml")
                            .GET()
                            .build();
            var coming = http.sendAsync(request, headers -> new BoundedBody(MAX_BYTES));
            try {
                var answer = coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                call.answered(answer.statusCode());
                return body(address, answer);
            } catch (ExecutionException | TimeoutException e) {
                coming.cancel(true);
                call.failed(e);
                throw refusal(address, e);
            } catch (InterruptedException e) {
                coming.cancel(true);
                Thread.currentThread().interrupt();
                throw new RefusedException(OutsideRefusal.OUTSIDE_SILENT, address.getHost());
            }
        }
    }

    private static byte[] body(URI address, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            LOG.log(
                    Level.INFO,
                    "{0} answered {1}",
                    new Object[] {address.getHost(), answer.statusCode()});
            throw new RefusedException(OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE);
        }
        return answer.body();
    }

    private static RefusedException refusal(URI address, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLargeException) {
                return new RefusedException(OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE);
            }
        }
        LOG.log(Level.INFO, "{0} is silent: {1}", new Object[] {address.getHost(), failure});
        return new RefusedException(OutsideRefusal.OUTSIDE_SILENT, address.getHost());
    }
}
