package org.kartoteka.system;

import java.time.Duration;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.Server;

/** Tells of the servers' start on the console of the test run. */
enum Told implements Progress {
    TO_CONSOLE;

    @Override
    public void preparing(Server server, Preparation preparation) {
        System.out.println("[stack] " + server.id() + ": " + preparation);
    }

    @Override
    public void ready(Server server, Duration took) {
        System.out.println("[stack] " + server.id() + " ready after " + took.toSeconds() + " s");
    }
}
