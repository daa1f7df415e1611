package quxiang.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A browser that costs next to nothing: one connection that stays open, one session, pages taken as they come,
 * compressed. So what is measured is the server, which runs on the same machine.
 */
final class Visit implements AutoCloseable {

    private static final int SOME = 1 << 16;

    /** A server hangs up on who is silent for a minute. */
    private static final long SILENCE = Duration.ofSeconds(30).toNanos();

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private long last;
    private final byte[] skipped = new byte[SOME];

    Visit(int port, String cookies) throws IOException {
        this.port = port;
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Encoding: gzip\r\nCookie: " + cookies + "\r\n\r\n";
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), SOME);
        last = System.nanoTime();
    }

    /** Begins a new connection after one that was cut off. */
    void again() throws IOException {
        socket.close();
        connect();
    }

    /** Asks for a page and takes it whole; gives the nanoseconds from the first byte out to the last byte in. */
    long get(String path) throws IOException {
        if (System.nanoTime() - last > SILENCE) {
            socket.close();
            connect();
        }
        long start = System.nanoTime();
        socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.ISO_8859_1));
        String status = line();
        if (!status.contains(" 200 ")) {
            throw new IOException(path + ": " + status);
        }
        long length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            skip(length);
        } else {
            for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
                skip(chunk);
                line();
            }
            line();
        }
        last = System.nanoTime();
        return last - start;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(skipped, 0, (int) Math.min(left, skipped.length));
            if (read < 0) {
                throw new IOException("cut off");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
