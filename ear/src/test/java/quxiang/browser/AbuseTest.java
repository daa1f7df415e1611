package quxiang.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.server.PageReader;

/** Requests that nobody's browser sends: they cost the others nothing. */
class AbuseTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String POST =
            "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of("QUXIANG_IDLE_MINUTES", "1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(server.address("/")).getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** What is answered until the server closes the connection. */
    private static String answer(String request) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return text(socket);
        }
    }

    private static String text(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String status(String answer) {
        return answer.lines().findFirst().orElse("no answer");
    }

    private static String page() throws IOException {
        return status(answer("GET /index.xhtml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    }

    private static String inChunks(String path, int megabytes) throws IOException {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (POST.formatted(path) + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return text(socket);
        }
    }

    @Test
    void hugeBodiesInChunksAreRefusedAndTheServerStaysWell() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<String>> sending = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sending.add(() -> inChunks("/choose", 200));
        }
        for (Future<String> answer : people.invokeAll(sending)) {
            assertEquals("HTTP/1.1 413 Request Entity Too Large", status(answer.get()));
            assertTrue(answer.get().contains("<h1>文件过大</h1>"), answer.get());
        }
        people.shutdown();
        assertEquals("HTTP/1.1 200 OK", page());
        assertEquals(200, server.health("live").statusCode());
    }

    @Test
    void bodiesThatComeByteByByteStopNobodyAndFillNoLog() throws Exception {
        long before = server.log().lines().count();
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Socket socket = connected();
            slow.add(socket);
            socket.getOutputStream()
                    .write((POST.formatted("/choose") + "Content-Length: 100000\r\n\r\nb")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        AtomicInteger seconds = new AtomicInteger();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(40))
                .until(() -> {
                    for (Socket socket : slow) {
                        socket.getOutputStream().write('a');
                    }
                    assertTimeout(Duration.ofSeconds(3), () -> assertEquals("HTTP/1.1 200 OK", page()));
                    return seconds.incrementAndGet() == 8;
                });
        for (Socket socket : slow) {
            String answer = text(socket);
            socket.close();
            assertEquals("HTTP/1.1 408 Request Time-out", status(answer));
        }
        long more = server.log().lines().count() - before;
        assertTrue(more < slow.size(), "less than a line each: " + more);
    }

    @Test
    void whoIsNotSignedInUploadsNothing() throws IOException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"form:file\"; filename=\"a.csv\"\r\n\r\n"
                + "a".repeat(3 * MEGABYTE) + "\r\n--x--\r\n";
        String head =
                "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n";
        String refused = answer(head.formatted("/school/roster.xhtml") + body);
        assertEquals("HTTP/1.1 303 See Other", status(refused));
        assertTrue(refused.contains("\r\nLocation: /school/roster.xhtml\r\n"), refused);
        assertEquals("HTTP/1.1 413 Request Entity Too Large", status(answer(head.formatted("/index.xhtml") + body)));
        String get = answer(head.formatted("/verify.xhtml").replace("POST", "GET") + body.substring(0, 2000));
        assertEquals("HTTP/1.1 400 Bad Request", status(get));
    }

    @Test
    void anOpenPageAloneKeepsNoSession() throws Exception {
        String base = server.address("");
        String alone = new PageReader(base)
                .signIn("employer", "employer1", "Quxiang@2027")
                .cookies();
        String used = new PageReader(base)
                .signIn("employer", "employer2", "Quxiang@2027")
                .cookies();
        await().pollInterval(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(90))
                .until(() -> {
                    assertEquals("HTTP/1.1 200 OK", workbench(used, ""));
                    return workbench(alone, "X-Unasked: true\r\n").equals("HTTP/1.1 302 Found");
                });
        assertEquals("HTTP/1.1 200 OK", workbench(used, ""));
    }

    private static String workbench(String cookies, String header) throws IOException {
        return status(answer("GET /employer/workbench.xhtml HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: "
                + cookies + "\r\n" + header + "\r\n"));
    }

    @Test
    void onlyPagesOfThisSiteOpenSockets() throws IOException {
        String socket = "GET /live/nothing HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: %s\r\n\r\n";
        for (String origin : List.of("http://evil.example", "http://b.a", "null")) {
            assertEquals("HTTP/1.1 403 Forbidden", firstLine(socket.formatted(origin)), origin);
        }
        assertFalse(firstLine(socket.formatted("http://a")).contains(" 403 "), "its own page");
    }

    private static String firstLine(String request) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }

    @Test
    void leavingAndBeingTurnedAwayStandInTheRecordAndTheBrowserForgets() throws Exception {
        String base = server.address("");
        PageReader unit = new PageReader(base).signIn("employer", "employer2", "Quxiang@2027");
        assertEquals(403, unit.ask("/operator/jobs.xhtml").status());
        String left = answer("POST /logout HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\nCookie: "
                + unit.cookies() + "\r\n\r\n");
        assertTrue(left.contains("\r\nClear-Site-Data: \"storage\""), left);
        PageReader auditor = new PageReader(base).signIn("admin", "operator1", "Quxiang@2027");
        for (String action : List.of("SIGNED_OUT", "ACCESS_REFUSED", "AUDIT_READ")) {
            assertFalse(
                    auditor.get("/operator/audit.xhtml?action=" + action).contains("没有符合条件的记录"),
                    action + " is in the record");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /index.xhtml HTTP/1.1\r\n Host: a\r\nConnection: close\r\n\r\n",
                "GET /index.xhtml HTTP/1.1\r\nHost : a\r\nConnection: close\r\n\r\n",
                "GET /index.xhtml HTTP/1.1\r\nHost: a\r\nX-A : b\r\nConnection: close\r\n\r\n",
                "GET /index.xhtml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\r\r",
                "GET /index.xhtml HTTP/1.1\nHost: a\nConnection: close\n\n",
                "GET /index.xhtml HTTP/1.1\r\nHost: a\r\nX-A: b\rX-B: c\r\nConnection: close\r\n\r\n",
                "POST /choose HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                "POST /choose HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde",
                "POST /choose HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                "GET /index.xhtml HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"
            })
    void whatTwoServersCouldReadInTwoWaysIsRefused(String request) throws IOException {
        String answer = answer(request);
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.xhtml", "/privacy.xhtml", "/nothing", "/nothing.xhtml", "/school/roster.xhtml"})
    void whoOnlyReadsHasNoSession(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertFalse(answer.contains("Set-Cookie: quxiang="), answer.substring(0, answer.indexOf("\r\n\r\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "/,200",
        "/index.xhtml,200",
        "/school/roster.xhtml,302",
        "/nothing,404",
        "/WEB-INF/web.xml,404",
        "/resources/t/tabs.xhtml,404",
        "/live/nothing,404",
        "/jakarta.faces.resource/nothing.css,404"
    })
    void everyAnswerSaysHowItMayBeUsed(String path, int status) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertTrue(head.contains("\r\nX-Content-Type-Options: nosniff"), head);
        assertTrue(head.contains("\r\nContent-Security-Policy: default-src '"), head);
        assertFalse(head.contains("evil.example"), head);
    }
}
