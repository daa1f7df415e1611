package quxiang.gate;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.xnio.IoUtils;

/** The page that a request gets which comes no further; its connection ends with it. */
enum RefusalPage {
    MALFORMED(StatusCodes.BAD_REQUEST),
    TOO_SLOW(StatusCodes.REQUEST_TIME_OUT),
    TOO_LARGE(StatusCodes.REQUEST_ENTITY_TOO_LARGE),
    BUSY(StatusCodes.SERVICE_UNAVAILABLE);

    private static final HttpString POLICY = new HttpString("Content-Security-Policy");

    private final int status;
    private final byte[] html;

    RefusalPage(int status) {
        this.status = status;
        Properties words = new Properties();
        try (InputStream page = RefusalPage.class.getResourceAsStream("refusal.html");
                InputStream texts = RefusalPage.class.getResourceAsStream("refusal.properties")) {
            words.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : new String[] {"heading", "zh", "en"}) {
                text = text.replace("{" + part + "}", words.getProperty(name() + "." + part));
            }
            html = text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the page and ends the connection; what the client still sends is not read. */
    void send(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONNECTION, "close")
                .put(Headers.CONTENT_TYPE, "text/html; charset=utf-8")
                .put(Headers.CONTENT_LENGTH, html.length)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(POLICY, "default-src 'none'; frame-ancestors 'none'");
        boolean whole = exchange.isRequestComplete();
        exchange.getResponseSender().send(ByteBuffer.wrap(html), new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange done, Sender sender) {
                if (whole) {
                    done.endExchange();
                } else {
                    IoUtils.safeClose(done.getConnection());
                }
            }

            @Override
            public void onException(HttpServerExchange failed, Sender sender, IOException e) {
                IoUtils.safeClose(failed.getConnection());
            }
        });
    }
}
