package org.kartoteka.bench;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection of HTTP/1.1 to a server on this machine, for one thread. It does next
 * to nothing, so that the client's work does not take the processor from the servers that are
 * measured.
 */
final class LeanConnection implements Closeable {

    /** An answer. */
    record Answer(int status, byte[] body) {}

    private static final int BUFFER = 16 * 1024;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final String host;
    private final int port;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean open;
    private boolean last;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    LeanConnection(URI server) {
        this.host = server.getHost();
        this.port = server.getPort();
    }

    /**
     * Sends a request and waits for the answer; connects anew where the server has closed.
     *
     * @param headers lines that end with CRLF each
     */
    Answer send(String method, String path, String headers, byte[] body) throws IOException {
        if (!open) {
            connect();
        }
        var head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + host
                        + ":"
                        + port
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n"
                        + headers
                        + "\r\n";
        var bytes = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, head.length());
        System.arraycopy(body, 0, bytes, head.length(), body.length);
        try {
            out.write(bytes);
            return answer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException e) {
            // it is given up anyway
            at = end;
        }
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), CONNECT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        at = 0;
        end = 0;
        open = true;
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                last = true;
            }
        }
        var body = chunked ? chunks() : bytes(length);
        if (last) {
            close();
        }
        return new Answer(status, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().split(";")[0].strip(), 16);
            if (size == 0) {
                while (!line().isEmpty()) {
                    // trailers say nothing to us
                }
                return body.toByteArray();
            }
            body.writeBytes(bytes(size));
            line();
        }
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            if (at == end) {
                fill();
            }
            int some = Math.min(length - done, end - at);
            System.arraycopy(buffer, at, bytes, done, some);
            at += some;
            done += some;
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        while (true) {
            if (at == end) {
                fill();
            }
            char c = (char) (buffer[at++] & 0xFF);
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append(c);
            }
        }
    }

    private void fill() throws IOException {
        at = 0;
        end = in.read(buffer);
        if (end < 0) {
            end = 0;
            throw new EOFException("the server has closed the connection");
        }
    }
}
