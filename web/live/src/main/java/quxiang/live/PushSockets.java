package quxiang.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;
import quxiang.notice.push.PushNotifier;
import quxiang.notice.push.PushToken;

/**
 * The open sockets by recipient. A push goes to all sockets of its recipient; one whose token has expired is closed
 * instead, and connects again if it still may.
 */
@ApplicationScoped
class PushSockets {

    private static final System.Logger LOG = System.getLogger(PushSockets.class.getName());

    private final Map<Recipient, Set<Session>> lines = new ConcurrentHashMap<>();

    @Inject
    PushNotifier notifier;

    @Inject
    ShanghaiClock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        notifier.listen(this::push);
    }

    void add(PushToken token, Session line) {
        line.getUserProperties().put(PushToken.class.getName(), token);
        token.whom()
                .forEach(one -> lines.computeIfAbsent(one, whom -> ConcurrentHashMap.newKeySet())
                        .add(line));
    }

    void remove(Session line) {
        if (line.getUserProperties().get(PushToken.class.getName()) instanceof PushToken token) {
            token.whom()
                    .forEach(one -> lines.computeIfPresent(one, (whom, all) -> {
                        all.remove(line);
                        return all.isEmpty() ? null : all;
                    }));
        }
    }

    private void push(Recipient whom) {
        for (Session line : lines.getOrDefault(whom, Set.of())) {
            PushToken token = (PushToken) line.getUserProperties().get(PushToken.class.getName());
            if (token.until().isBefore(clock.instant())) {
                close(line);
            } else {
                line.getAsyncRemote().sendText("changed");
            }
        }
    }

    static void close(Session line) {
        try {
            line.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, ""));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a line was gone before it was closed", e);
        }
    }
}
