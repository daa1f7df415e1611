package quxiang.notice.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;

/**
 * The carrier's gateway, whose address {@code QUXIANG_SMS_GATEWAY} gives. A message is posted as JSON, {@code {"id", "mobile", "text"}}.
 * The id stands in {@code Idempotency-Key} too: who gets one twice sends it once. With {@code QUXIANG_SMS_KEY} the request is signed:
 * {@code X-Quxiang-Signature} is the HMAC-SHA256 in hexadecimal of {@code X-Quxiang-Time} (seconds since 1970), a full stop and the body.
 *
 * <p>200 to 299 means that it was taken, 409 that it was taken before. 400, 410, 413 and 422 mean that it never will be. Anything else,
 * and silence for ten seconds, is tried again later.
 */
@ApplicationScoped
class SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TAKEN_BEFORE = 409;
    private static final Set<Integer> NEVER = Set.of(400, 410, 413, 422);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    ShanghaiClock clock;

    boolean isConfigured() {
        return address().isPresent();
    }

    private static Optional<String> address() {
        return Setting.of("QUXIANG_SMS_GATEWAY");
    }

    /**
     * @throws SmsRefused when it never takes this message
     * @throws IllegalStateException when it cannot be reached or does not take the message now
     */
    void send(String id, String mobile, String text) {
        String body = Json.createObjectBuilder()
                .add("id", id)
                .add("mobile", mobile)
                .add("text", text)
                .build()
                .toString();
        String time = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address().orElseThrow()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", id)
                .header("X-Quxiang-Time", time)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        Setting.secret("QUXIANG_SMS_KEY")
                .ifPresent(key -> request.header("X-Quxiang-Signature", signature(key, time + "." + body)));
        int status = answer(request.build());
        if (NEVER.contains(status)) {
            throw new SmsRefused("the gateway refused the message with " + status);
        }
        if (status / 100 != 2 && status != TAKEN_BEFORE) {
            throw new IllegalStateException("the gateway answered " + status);
        }
    }

    private int answer(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("the gateway cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", e);
        }
    }

    private static String signature(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
