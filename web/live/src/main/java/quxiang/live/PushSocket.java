package quxiang.live;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import quxiang.notice.push.PushTokens;

/** The WebSocket of one open page. What it says is always the same: there is something new. It accepts no messages. */
@ServerEndpoint("/{token}")
public class PushSocket {

    private static final System.Logger LOG = System.getLogger(PushSocket.class.getName());

    @Inject
    PushSockets lines;

    @Inject
    PushTokens tokens;

    @OnOpen
    public void open(Session line, @PathParam("token") String token) {
        line.setMaxTextMessageBufferSize(1);
        line.setMaxBinaryMessageBufferSize(1);
        tokens.read(token).ifPresentOrElse(valid -> lines.add(valid, line), () -> PushSockets.close(line));
    }

    @OnClose
    public void close(Session line) {
        lines.remove(line);
    }

    /** A page that goes away without closing its socket is normal, so this is no warning. */
    @OnError
    public void broken(Session line, Throwable why) {
        LOG.log(System.Logger.Level.DEBUG, "a line broke", why);
        lines.remove(line);
    }
}
