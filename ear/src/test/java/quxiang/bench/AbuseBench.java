package quxiang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quxiang.browser.RunningServer;

/** What a page costs somebody else while one person abuses the server: bounded floods, on this machine only. */
class AbuseBench {

    private static final int SECONDS = 10;
    private static final int MEGABYTE = 1 << 20;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Something bad that goes on until it ends. */
    @FunctionalInterface
    private interface Flood {
        void run() throws Exception;
    }

    @Test
    void floods() throws Exception {
        measure("nobody", "", () -> Thread.sleep(SECONDS * 1000L));
        measure("slow bodies", "64 sockets, a byte a second", AbuseBench::slowBodies);
        measure("bodies in chunks", "4 x 200 MB", AbuseBench::hugeBodies);
        measure("strangers", "300 new sessions a second", AbuseBench::strangers);
    }

    private static void measure(String flood, String size, Flood bad) throws Exception {
        HttpClient visitor = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(URI.create(server.address("/index.xhtml")))
                .build();
        for (int i = 0; i < 50; i++) {
            visitor.send(page, BodyHandlers.discarding());
        }
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> running = other.submit(() -> {
            bad.run();
            return null;
        });
        List<Long> nanos = new ArrayList<>();
        long refused = 0;
        while (!running.isDone()) {
            long start = System.nanoTime();
            refused += visitor.send(page, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
            nanos.add(System.nanoTime() - start);
            Thread.sleep(20);
        }
        running.get();
        other.shutdown();
        Collections.sort(nanos);
        BenchTable.add(
                "S1 page beside " + flood,
                size,
                String.format("%.0f ms", nanos.get(nanos.size() * 95 / 100) / 1e6),
                "",
                "",
                "2000 ms",
                "200 ms",
                String.format(
                        "p95 of %d visits; worst %.0f ms, %d refused",
                        nanos.size(), nanos.get(nanos.size() - 1) / 1e6, refused));
    }

    private static Socket post(String framing) throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(server.address("/")).getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST /choose HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + framing + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void slowBodies() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            slow.add(post("Content-Length: 100000"));
        }
        for (int second = 0; second < SECONDS; second++) {
            for (Socket socket : slow) {
                socket.getOutputStream().write('a');
            }
            Thread.sleep(1000);
        }
        for (Socket socket : slow) {
            socket.close();
        }
    }

    private static void hugeBodies() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sending.add(people.submit(() -> {
                try (Socket socket = post("Transfer-Encoding: chunked")) {
                    OutputStream out = socket.getOutputStream();
                    for (int megabyte = 0; megabyte < 200; megabyte++) {
                        out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                        out.write(new byte[MEGABYTE]);
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return socket.getInputStream().readAllBytes();
                }
            }));
        }
        for (Future<?> one : sending) {
            one.get();
        }
        people.shutdown();
    }

    private static void strangers() throws Exception {
        HttpClient crowd = HttpClient.newHttpClient();
        HttpRequest form = HttpRequest.newBuilder(URI.create(server.address("/login.xhtml?role=employer")))
                .build();
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 300 * SECONDS; i++) {
            people.submit(() -> crowd.send(form, BodyHandlers.discarding()));
            TimeUnit.NANOSECONDS.sleep(3_300_000);
        }
        people.shutdownNow();
        people.awaitTermination(1, TimeUnit.MINUTES);
    }
}
