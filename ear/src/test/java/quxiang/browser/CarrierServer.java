package quxiang.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes short messages as a carrier's gateway does, and remembers under which id it took which text. */
final class CarrierServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();
    private volatile long refusingUntil;

    private CarrierServer(HttpServer server) {
        this.server = server;
    }

    static CarrierServer open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CarrierServer carrier = new CarrierServer(server);
        server.createContext("/", carrier::take);
        server.start();
        return carrier;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Is out of order for a while. */
    void refuseFor(Duration time) {
        refusingUntil = System.nanoTime() + time.toNanos();
    }

    /** The texts by id. */
    Map<String, Set<String>> taken() {
        return taken;
    }

    void forget() {
        taken.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refused = System.nanoTime() < refusingUntil;
        if (!refused) {
            taken.computeIfAbsent(
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            id -> ConcurrentHashMap.newKeySet())
                    .add(message);
        }
        exchange.sendResponseHeaders(refused ? 503 : 200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
