package org.kartoteka.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Locale;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.security.AccessRefusal;

/**
 * Refusals as gRPC tells them (google.rpc.Status): the code by the kind of no, the message in the
 * language asked for, and an {@code ErrorInfo} whose reason is the refusal's name. Programs go by
 * code and reason.
 */
final class Statuses {

    /** The domain of every {@code ErrorInfo} of ours. */
    static final String DOMAIN = "kartoteka";

    /** The reason of a failure that is no refusal; its metadata carry the incident's number. */
    static final String SERVER_FAILED = "SERVER_FAILED";

    private static final long RETRY_AFTER_SECONDS = 5;

    private Statuses() {}

    /** The status of a refusal. */
    static StatusRuntimeException of(Refusal refusal, List<Object> arguments, Locale language) {
        var status =
                com.google.rpc.Status.newBuilder()
                        .setCode(code(refusal).value())
                        .setMessage(Messages.of(refusal, arguments, language))
                        .addDetails(Any.pack(reason(refusal.name()).build()));
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            var delay = Duration.newBuilder().setSeconds(RETRY_AFTER_SECONDS);
            status.addDetails(Any.pack(RetryInfo.newBuilder().setRetryDelay(delay).build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    /** The status of a failure that is logged under the number. */
    static StatusRuntimeException failure(String incident, Locale language) {
        var message =
                Messages.of(RequestRefusal.BUNDLE, SERVER_FAILED, List.of(incident), language);
        var info = reason(SERVER_FAILED).putMetadata("incident", incident).build();
        return StatusProto.toStatusRuntimeException(
                com.google.rpc.Status.newBuilder()
                        .setCode(Status.Code.INTERNAL.value())
                        .setMessage(message)
                        .addDetails(Any.pack(info))
                        .build());
    }

    private static ErrorInfo.Builder reason(String name) {
        return ErrorInfo.newBuilder().setReason(name).setDomain(DOMAIN);
    }

    private static Status.Code code(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case INVALID -> Status.Code.INVALID_ARGUMENT;
            case CONFLICT -> Status.Code.FAILED_PRECONDITION;
            case DENIED ->
                    refusal == AccessRefusal.NOT_AUTHENTICATED
                            ? Status.Code.UNAUTHENTICATED
                            : Status.Code.PERMISSION_DENIED;
            case STALE -> Status.Code.ABORTED;
            case UNAVAILABLE -> Status.Code.UNAVAILABLE;
        };
    }
}
