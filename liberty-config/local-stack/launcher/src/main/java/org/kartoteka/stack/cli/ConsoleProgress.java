package org.kartoteka.stack.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.kartoteka.stack.Messages;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.Server;

/** One line per step, with the seconds since the start. */
final class ConsoleProgress implements Progress {
    private final PrintStream out;
    private final Messages messages;
    private final long begun = System.nanoTime();

    ConsoleProgress(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void preparing(Server server, Preparation preparation) {
        var key = "preparing." + preparation.name().toLowerCase(Locale.ROOT);
        say(server, messages.text(key));
    }

    @Override
    public void starting(Server server) {
        say(server, messages.text("progress.starting"));
    }

    @Override
    public void kept(Server server) {
        say(server, messages.text("progress.kept"));
    }

    @Override
    public void mending(Server server) {
        say(server, messages.text("progress.mending"));
    }

    @Override
    public void ready(Server server, Duration took) {
        say(server, messages.text("progress.ready", seconds(took)));
    }

    @Override
    public void stopped(Server server, Duration took) {
        say(server, messages.text("progress.stopped", seconds(took)));
    }

    private void say(Server server, String text) {
        var since = seconds(Duration.ofNanos(System.nanoTime() - begun));
        synchronized (out) {
            out.printf(Locale.ROOT, "%7s  %-10s  %s%n", since, server.id(), text);
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
