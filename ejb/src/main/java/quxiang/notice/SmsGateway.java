package quxiang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The carrier's gateway, whose address {@code QUXIANG_SMS_GATEWAY} (or {@code quxiang.sms.gateway}) gives. A message is posted as a form with
 * {@code id}, {@code mobile} and {@code text}; any answer of 200 to 299 means that it was taken. The id stands in {@code Idempotency-Key}
 * too: who gets one twice sends it once.
 */
@ApplicationScoped
class SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    boolean isConfigured() {
        return address().isPresent();
    }

    private static Optional<String> address() {
        return Optional.ofNullable(System.getenv("QUXIANG_SMS_GATEWAY"))
                .or(() -> Optional.ofNullable(System.getProperty("quxiang.sms.gateway")))
                .filter(address -> !address.isBlank());
    }

    /** @throws IllegalStateException when the gateway cannot be reached or does not take the message */
    void send(String id, String mobile, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address().orElseThrow()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "id=" + encoded(id) + "&mobile=" + encoded(mobile) + "&text=" + encoded(text)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("the gateway answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the gateway cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
