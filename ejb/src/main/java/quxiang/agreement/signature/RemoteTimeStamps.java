package quxiang.agreement.signature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.bouncycastle.tsp.TimeStampRequest;

/** The authority of the data centre, asked by HTTP (RFC 3161, section 3.4). */
final class RemoteTimeStamps implements StampsTime {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** More than any answer has. */
    private static final int MOST_BYTES = 64 * 1024;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RemoteTimeStamps(URI address) {
        this.address = address;
    }

    @Override
    public byte[] answer(TimeStampRequest request) throws IOException {
        HttpRequest question = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(question, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("it answers " + answer.statusCode());
                }
                return body.readNBytes(MOST_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
