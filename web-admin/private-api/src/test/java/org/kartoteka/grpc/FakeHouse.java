package org.kartoteka.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kartoteka.kernel.security.Caller;

/** A house that remembers who was let in to do what. */
final class FakeHouse implements House {

    final List<String> denials = new ArrayList<>();
    final AtomicReference<Caller> inside = new AtomicReference<>();

    @Override
    public Visit visit(Caller caller) {
        return work -> {
            inside.set(caller);
            try {
                work.run();
            } finally {
                inside.set(null);
            }
        };
    }

    @Override
    public void denied(Caller caller, String method, String reason) {
        denials.add(caller.name() + " " + method + " " + reason);
    }
}
