package quxiang.account.code;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A carrier's gateway inside the server, for as long as a test lasts. It takes every short message, as slowly as it is told. */
public final class TextCarrier implements AutoCloseable {

    private static final String GATEWAY = "quxiang.sms.gateway";
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket server;
    private final Duration pause;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public TextCarrier(Duration pause) throws IOException {
        this.pause = pause;
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "test carrier");
        accepting.setDaemon(true);
        accepting.start();
        System.setProperty(GATEWAY, "http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** The messages that were taken. */
    List<String> taken() {
        return taken;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread answering = new Thread(() -> answer(socket), "test carrier answers");
                answering.setDaemon(true);
                answering.start();
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void answer(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            Matcher length = LENGTH.matcher(head(in));
            String body = length.find()
                    ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                    : "";
            Thread.sleep(pause.toMillis());
            taken.add(body);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        System.clearProperty(GATEWAY);
        server.close();
    }
}
