package quxiang.notice.channel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.SetClock;

/** What a carrier gets, and what its answers mean. */
class SmsGatewayTest {

    private static final String GATEWAY = "quxiang.sms.gateway";
    private static final String KEY = "quxiang.sms.key";
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    private final SmsGateway gateway = new SmsGateway();
    private HttpServer carrier;
    private int status = 200;
    private HttpExchange got;
    private String body;

    @BeforeEach
    void openCarrier() throws IOException {
        carrier = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        carrier.createContext("/sms", this::take);
        carrier.start();
        System.setProperty(GATEWAY, "http://127.0.0.1:" + carrier.getAddress().getPort() + "/sms");
        gateway.clock = new SetClock(NOW.toString());
    }

    @AfterEach
    void closeCarrier() {
        carrier.stop(0);
        System.clearProperty(GATEWAY);
        System.clearProperty(KEY);
    }

    private void take(HttpExchange exchange) throws IOException {
        got = exchange;
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void aMessageIsPostedAsSignedJsonUnderItsId() throws Exception {
        System.setProperty(KEY, "carrier's key");
        gateway.send("42", "13800000001", "请在 2026-11-30 前\"回应\"");
        assertEquals("{\"id\":\"42\",\"mobile\":\"13800000001\",\"text\":\"请在 2026-11-30 前\\\"回应\\\"\"}", body);
        assertEquals("42", got.getRequestHeaders().getFirst("Idempotency-Key"));
        assertEquals("application/json; charset=utf-8", got.getRequestHeaders().getFirst("Content-Type"));
        assertEquals(
                String.valueOf(NOW.getEpochSecond()), got.getRequestHeaders().getFirst("X-Quxiang-Time"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("carrier's key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals(
                HexFormat.of()
                        .formatHex(mac.doFinal((NOW.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8))),
                got.getRequestHeaders().getFirst("X-Quxiang-Signature"));
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        gateway.send("42", "13800000001", "text");
        assertFalse(got.getRequestHeaders().containsKey("X-Quxiang-Signature"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 409})
    void whatWasTakenNowOrBeforeIsDone(int answer) {
        status = answer;
        assertDoesNotThrow(() -> gateway.send("42", "13800000001", "text"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 422})
    void whatNeverWillBeTakenIsNotTriedAgain(int answer) {
        status = answer;
        assertThrows(SmsRefused.class, () -> gateway.send("42", "13800000001", "text"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 404, 429, 500, 503})
    void whatIsNotTakenNowIsTriedAgain(int answer) {
        status = answer;
        IllegalStateException failed =
                assertThrows(IllegalStateException.class, () -> gateway.send("42", "13800000001", "text"));
        assertFalse(failed instanceof SmsRefused);
        assertFalse(failed.getMessage().contains("1380000"), "no number in a message that is logged");
    }

    @Test
    void aCarrierThatIsAwayIsTriedAgain() {
        carrier.stop(0);
        assertTrue(assertThrows(IllegalStateException.class, () -> gateway.send("42", "13800000001", "text"))
                .getMessage()
                .contains("cannot be reached"));
    }
}
