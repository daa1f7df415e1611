package quxiang.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.session.Session;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import quxiang.host.Setting;

/** Lets a request in, with its body, or sends it away. */
final class Entry implements HttpHandler {

    /** The session's attribute with the role of who is signed in, which the pages' filter keeps. */
    static final String ROLE = "quxiang.role";

    /** What any body may have that is no upload; no form of ours has a tenth of it. */
    static final long MOST = 1 << 20;

    private static final long DISK = 8L << 30;
    private static final int PART_OF_HEAP = 8;
    private static final int PART_OF_ALL = 4;

    /** A university behind one address, each with some tabs open; a file descriptor and a few kilobytes each. */
    private static final long CONNECTIONS = 4000;

    private static final System.Logger LOG = System.getLogger(Entry.class.getName());
    private static final AttachmentKey<Boolean> COUNTED = AttachmentKey.create(Boolean.class);
    private static final boolean BEHIND_PROXY =
            Setting.of("QUXIANG_BEHIND_PROXY").map(Boolean::valueOf).orElse(false);
    private static final Shares OPEN = new Shares(
            Long.MAX_VALUE,
            Setting.of("QUXIANG_CONNECTIONS_PER_ADDRESS").map(Long::valueOf).orElse(CONNECTIONS));
    private static final IncomingBody.Budget BUDGET =
            budget(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);

    private final HttpHandler next;
    private final ServletContextImpl context;

    Entry(HttpHandler next, ServletContextImpl context) {
        this.next = next;
        this.context = context;
    }

    private static IncomingBody.Budget budget(long memory) {
        return new IncomingBody.Budget(
                new Shares(memory, memory / PART_OF_ALL),
                new Shares(DISK, DISK / PART_OF_ALL),
                Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir"))));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(Entry::keepOtherNamesOut);
        if (!HeadRules.allow(exchange)) {
            RefusalPage.MALFORMED.send(exchange);
        } else if (!isCounted(exchange.getConnection())) {
            RefusalPage.BUSY.send(exchange);
        } else if (exchange.isRequestComplete() || exchange.getRequestMethod().equals(Methods.GET)) {
            next.handleRequest(exchange);
        } else {
            read(exchange);
        }
    }

    private void read(HttpServerExchange exchange) throws Exception {
        UploadPage page = isMultipart(exchange) ? UploadPage.at(exchange.getRelativePath()) : null;
        long most = page == null ? MOST : page.most();
        long told = exchange.getRequestContentLength();
        boolean asksFirst = exchange.getRequestHeaders().contains(Headers.EXPECT);
        if (told > IncomingBody.MOST_DISCARDED || told > most && asksFirst) {
            RefusalPage.TOO_LARGE.send(exchange);
        } else if (told > most) {
            new IncomingBody(exchange, BUDGET, most, false, next).discard(RefusalPage.TOO_LARGE::send);
        } else if (page == null) {
            new IncomingBody(exchange, BUDGET, most, false, next).read();
        } else {
            // Looking a session up may take a while where several servers keep it.
            exchange.dispatch(() -> upload(exchange, page));
        }
    }

    private void upload(HttpServerExchange exchange, UploadPage page) {
        boolean may;
        try {
            may = page.isFor(role(exchange));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the session of an upload cannot be read", e);
            may = false;
        }
        take(exchange, page, may);
    }

    private void take(HttpServerExchange exchange, UploadPage page, boolean may) {
        exchange.dispatch(exchange.getIoThread(), back -> {
            IncomingBody body = new IncomingBody(back, BUDGET, page.most(), may, next);
            if (may) {
                body.read();
            } else {
                body.discard(Entry::askAgain);
            }
        });
    }

    private Object role(HttpServerExchange exchange) {
        Cookie cookie =
                exchange.getRequestCookie(context.getSessionCookieConfig().getName());
        // Behind a full stop stands the server that the balancer goes on with.
        String id = cookie == null ? null : cookie.getValue().split("\\.", 2)[0];
        Session session =
                id == null ? null : context.getDeployment().getSessionManager().getSession(id);
        return session == null ? null : session.getAttribute(ROLE);
    }

    /** Who may not upload is told why by the page itself: it asks to sign in, or refuses. */
    private static void askAgain(HttpServerExchange exchange) {
        String query = exchange.getQueryString();
        exchange.setStatusCode(StatusCodes.SEE_OTHER);
        exchange.getResponseHeaders()
                .put(Headers.LOCATION, exchange.getRequestPath() + (query.isEmpty() ? "" : "?" + query));
        exchange.endExchange();
    }

    private static boolean isMultipart(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return exchange.getRequestMethod().equals(Methods.POST)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Whether the connection is one of as many as its address may have. */
    private static boolean isCounted(ServerConnection connection) {
        if (BEHIND_PROXY || connection.getAttachment(COUNTED) != null) {
            return true;
        }
        InetAddress peer =
                connection.getPeerAddress() instanceof InetSocketAddress address ? address.getAddress() : null;
        if (!OPEN.take(peer, 1)) {
            return false;
        }
        connection.putAttachment(COUNTED, true);
        connection.addCloseListener(closed -> OPEN.giveBack(peer, 1));
        return true;
    }

    /** Redirections name no server: the one that the request named may be anybody's. */
    private static void keepOtherNamesOut(HttpServerExchange exchange) {
        HeaderValues location = exchange.getResponseHeaders().get(Headers.LOCATION);
        String own = exchange.getRequestScheme() + "://" + exchange.getHostAndPort();
        if (location != null && location.getFirst().startsWith(own + "/")) {
            exchange.getResponseHeaders()
                    .put(Headers.LOCATION, location.getFirst().substring(own.length()));
        }
    }
}
