package org.kartoteka.stack.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Messages;
import org.kartoteka.stack.StackException;

/**
 * Starts the stack; then either leaves it running, or stays with it and stops it when told to end
 * (Ctrl-C).
 */
record RunCommand(LocalStack stack, Options options, PrintStream out, Messages messages) {

    int run() {
        if (options.has("detach")) {
            stack.start(new ConsoleProgress(out, messages));
            new Welcome(stack, out, messages).print(true);
            return 0;
        }
        try {
            Files.createDirectories(options.data());
            var file = options.data().resolve("run.lock");
            try (var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var held = channel.tryLock();
                if (held == null) {
                    throw new StackException("run.busy", options.data());
                }
                stay();
                return 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stay() {
        var told = new CountDownLatch(1);
        var stopper =
                new Thread(
                        () -> {
                            told.countDown();
                            out.println();
                            stack.stop(new ConsoleProgress(out, messages));
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        stack.start(new ConsoleProgress(out, messages));
        new Welcome(stack, out, messages).print(false);
        try {
            told.await();
            stopper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
