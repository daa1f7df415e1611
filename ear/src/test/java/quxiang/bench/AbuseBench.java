package quxiang.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quxiang.browser.RunningServer;
import quxiang.server.PageReader;

/** What a page costs somebody else while one person abuses the server: bounded floods, on this machine only. */
class AbuseBench {

    private static final int SECONDS = 10;
    private static final int MEGABYTE = 1 << 20;
    private static final Pattern HIDDEN =
            Pattern.compile("<(?:input|textarea|select|button)[^>]* name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final String PHOTOGRAPH = "form:evidence";

    private static RunningServer server;

    private static String employer;
    private static String graduate;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start();
        employer = signedIn("employer", "employer1");
        graduate = signedIn("graduate", "graduate1");
    }

    private static String signedIn(String role, String username) throws Exception {
        return new PageReader(server.address(""))
                .signIn(role, username, "Quxiang@2027")
                .cookies();
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
        measure("photographs", "8 of 6300 x 6300 at once, by a graduate", AbuseBench::photographs);
    }

    /** What two people wait for meanwhile: one who reads the first page, and one who works, signed in. */
    private static void measure(String flood, String size, Flood bad) throws Exception {
        int port = URI.create(server.address("/")).getPort();
        try (Visit reader = new Visit(port, "language=zh-CN");
                Visit worker = new Visit(port, employer)) {
            Waits first = new Waits(reader, "/index.xhtml");
            Waits work = new Waits(worker, "/employer/workbench.xhtml");
            for (int i = 0; i < 50; i++) {
                first.visit();
                work.visit();
            }
            first.forget();
            work.forget();
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<?> running = other.submit(() -> {
                bad.run();
                return null;
            });
            while (!running.isDone()) {
                first.visit();
                work.visit();
                Thread.sleep(20);
            }
            running.get();
            other.shutdown();
            first.tell("S1 first page beside " + flood, size);
            work.tell("S2 page of who is signed in beside " + flood, size);
        }
    }

    /** How long somebody waited for one page, again and again. */
    private static final class Waits {

        private final Visit visit;
        private final String path;
        private final List<Long> nanos = new ArrayList<>();
        private long refused;

        Waits(Visit visit, String path) {
            this.visit = visit;
            this.path = path;
        }

        void visit() throws IOException {
            long start = System.nanoTime();
            try {
                visit.get(path);
            } catch (IOException e) {
                refused++;
                visit.again();
            }
            nanos.add(System.nanoTime() - start);
        }

        void forget() {
            nanos.clear();
            refused = 0;
        }

        void tell(String work, String size) {
            Collections.sort(nanos);
            BenchTable.add(
                    work,
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

    /** 116 KB each on the line, 160 MB each when they are looked at. */
    private static void photographs() throws Exception {
        ByteArrayOutputStream photograph = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(6300, 6300, BufferedImage.TYPE_INT_RGB), "png", photograph);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Integer>> sending = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sending.add(people.submit(() -> declare(photograph.toByteArray())));
        }
        for (Future<Integer> one : sending) {
            int status = one.get();
            if (status >= 500 && status != 503) {
                throw new IllegalStateException("a photograph was answered with " + status);
            }
        }
        people.shutdown();
    }

    /** Sends the form of 去向登记 with it. */
    private static int declare(byte[] photograph) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        URI address = URI.create(server.address("/graduate/destination.xhtml"));
        String page = browser.send(
                        HttpRequest.newBuilder(address)
                                .header("Cookie", graduate)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        int form = page.indexOf("<form id=\"form\"");
        Matcher hidden = HIDDEN.matcher(page.substring(form, page.indexOf("</form>", form)));
        Map<String, String> fields = new LinkedHashMap<>();
        while (hidden.find()) {
            Matcher value = VALUE.matcher(hidden.group());
            fields.put(hidden.group(1), value.find() ? value.group(1) : "");
        }
        if (!fields.containsKey(PHOTOGRAPH)) {
            throw new IllegalStateException("the form takes no photograph: " + fields.keySet());
        }
        fields.putAll(Map.of("form:kind", "SOLDIER", "form:place", "北京市海淀区"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            boolean file = field.getKey().equals(PHOTOGRAPH);
            body.write(("--x\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\""
                            + (file ? "; filename=\"a.png\"\r\nContent-Type: image/png" : "") + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file ? photograph : field.getValue().getBytes(StandardCharsets.UTF_8));
            body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.write("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return browser.send(
                        HttpRequest.newBuilder(address)
                                .header("Cookie", graduate)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
