package quxiang.agreement.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(question, head -> bounded());
        try {
            // The request's own patience ends with the first byte of the answer.
            HttpResponse<byte[]> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("it answers " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new IOException("no whole answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("no answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            asked.cancel(true);
        }
    }

    private static HttpResponse.BodySubscriber<byte[]> bounded() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArrayConsumer(
                        part -> part.filter(bytes -> read.size() < MOST_BYTES).ifPresent(read::writeBytes)),
                end -> read.toByteArray());
    }
}
