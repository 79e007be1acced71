package org.kartoteka.stack.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Messages;
import org.kartoteka.stack.Server;

/** What is said when all is ready: where to go, who may log in, what to try. */
record Welcome(LocalStack stack, PrintStream out, Messages messages) {

    void print(boolean detached) {
        var to = stack.addresses();
        out.println();
        out.println(messages.text("welcome.ready"));
        out.println();
        if (stack.servers().contains(Server.LIBERTY)) {
            row(messages.text("welcome.back-office"), to.application() + "/admin/");
            row(messages.text("welcome.portal"), to.application() + "/api/v1/");
            row(messages.text("welcome.staff"), to.application() + "/admin/api/v1/");
            row(messages.text("welcome.private"), to.privateApi());
            row(messages.text("welcome.openapi"), to.application() + "/api/docs/");
            row(messages.text("welcome.health"), to.application() + "/health");
            row(messages.text("welcome.metrics"), to.application() + "/metrics");
        }
        stack.servers().stream()
                .filter(server -> server != Server.LIBERTY)
                .forEach(server -> row(server.id(), to.of(server)));
        out.println();
        out.println(messages.text("welcome.people"));
        DemoPerson.ALL.forEach(person -> row(person.name(), person.roles()));
        out.println();
        out.println(messages.text("welcome.try"));
        stack.demoText().ifPresent(out::print);
        out.println();
        out.println(messages.text(detached ? "welcome.stop-detached" : "welcome.stop-here"));
    }

    private void row(String name, String value) {
        out.printf(Locale.ROOT, "  %-28s %s%n", name, value);
    }
}
