package org.kartoteka.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A readiness question that is answered by the server itself. */
@FunctionalInterface
interface Probe {
    /**
     * True once the server does its work; false while it does not answer, or answers that it is not
     * ready.
     */
    boolean ready() throws InterruptedException;

    /** Both questions. */
    default Probe and(Probe other) {
        return () -> ready() && other.ready();
    }

    /** A GET that answers 200. */
    static Probe http(URI address) {
        var client = HttpClient.newBuilder().connectTimeout(Timing.ANSWER).build();
        var question = HttpRequest.newBuilder(address).timeout(Timing.ANSWER).build();
        return () -> {
            try {
                var answer = client.send(question, HttpResponse.BodyHandlers.discarding());
                return answer.statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** A file that the server writes when it is ready. */
    static Probe file(Path file) {
        return () -> Files.exists(file);
    }

    /** The port takes connections. */
    static Probe port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), Timing.ANSWER_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /**
     * PostgreSQL's start-up message: a server that still starts or recovers answers with an error
     * ('E'), one that takes sessions asks for the password ('R'). Protocol 3.0, "Message Flow:
     * Start-up".
     */
    static Probe postgres(int port, String user, String database) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), Timing.ANSWER_MILLIS);
                socket.setSoTimeout(Timing.ANSWER_MILLIS);
                var text = "user\0" + user + "\0database\0" + database + "\0\0";
                var body = text.getBytes(StandardCharsets.UTF_8);
                var out = new DataOutputStream(socket.getOutputStream());
                out.writeInt(2 * Integer.BYTES + body.length);
                out.writeInt(Timing.POSTGRES_PROTOCOL);
                out.write(body);
                out.flush();
                return new DataInputStream(socket.getInputStream()).readByte() == 'R';
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The numbers of the questions. */
    final class Timing {
        static final Duration ANSWER = Duration.ofSeconds(5);
        static final int ANSWER_MILLIS = (int) ANSWER.toMillis();
        static final int POSTGRES_PROTOCOL = 3 << 16;

        private Timing() {}
    }
}
