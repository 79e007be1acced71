package org.kartoteka.stack.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Messages;
import org.kartoteka.stack.Server;
import org.kartoteka.stack.StackException;

/** The launcher's entry point; see the script {@code kartoteka} for what a person types. */
public final class Main {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final int STALE = 3;

    private final PrintStream out;
    private final Messages messages;
    private final Options options;

    private Main(PrintStream out, Messages messages, Options options) {
        this.out = out;
        this.messages = messages;
        this.options = options;
    }

    /**
     * Runs one command: run, stop, status, restart, stamp. Ends with 0, or with 1 and one message
     * on standard error.
     */
    public static void main(String[] arguments) {
        var messages = Messages.ofEnvironment();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            var options = Options.parse(Arrays.asList(arguments), System.getenv());
            System.exit(new Main(out, messages, options).run());
        } catch (StackException e) {
            err.println(e.text(messages));
            System.exit(REFUSED);
        }
    }

    private int run() {
        return switch (options.word(0).orElse("")) {
            case "run" -> new RunCommand(stack(), options, out, messages).run();
            case "stop" -> stop();
            case "status" -> new StatusCommand(stack(), out, messages).run(options.has("json"));
            case "restart" -> restart();
            case "fresh" -> new SourceStamp(options.home()).fresh() ? 0 : STALE;
            case "stamp" -> stamp();
            default -> MISUSED;
        };
    }

    private int stop() {
        stack().stop(new ConsoleProgress(out, messages));
        return 0;
    }

    private int restart() {
        var server = options.word(1).map(Server::named).orElse(Server.LIBERTY);
        stack().restart(server, new ConsoleProgress(out, messages));
        return 0;
    }

    /** Prints the stamp of the sources as they are, or records the given one as built. */
    private int stamp() {
        var sources = new SourceStamp(options.home());
        options.word(1).ifPresentOrElse(sources::record, () -> out.println(sources.compute()));
        return 0;
    }

    private LocalStack stack() {
        var builder =
                LocalStack.builder(options.home()).data(options.data()).ports(options.ports());
        if (options.has("full-speed")) {
            builder.fullSpeed();
        }
        if (!options.has("no-demo")) {
            builder.demo();
        }
        return builder.servers(options.servers()).build();
    }
}
