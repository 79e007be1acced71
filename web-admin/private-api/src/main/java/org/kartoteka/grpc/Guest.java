package org.kartoteka.grpc;

import io.grpc.Context;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;

/**
 * The steps of an admitted call, each done in the caller's name. A call that was cancelled or whose
 * deadline has passed is not begun.
 */
final class Guest<Q> extends SimpleForwardingServerCallListener<Q> {

    private final Answers<?, ?> answers;
    private final House.Visit visit;

    Guest(ServerCall.Listener<Q> method, Answers<?, ?> answers, House.Visit visit) {
        super(method);
        this.answers = answers;
        this.visit = visit;
    }

    @Override
    public void onMessage(Q message) {
        step(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        step(super::onHalfClose);
    }

    @Override
    public void onReady() {
        step(super::onReady);
    }

    private void step(Runnable work) {
        if (Context.current().isCancelled()) {
            return;
        }
        try {
            visit.step(work);
        } catch (RuntimeException e) {
            answers.fail(e);
        }
    }
}
