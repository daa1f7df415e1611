package quxiang.web.kit.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sessions of people who have not signed in, of which there are only so many. Whoever comes when there is no room takes the
 * place of the oldest of the address that has the most: so a crowd of one address costs the others nothing.
 */
@ApplicationScoped
public class StrangerSessions {

    /** A form that is open in such a session can wait so long to be sent. */
    static final int SECONDS = 600;

    private static final int BYTES_OF_ONE = 8 << 10;
    private static final int PART_OF_HEAP = 16;

    private final int most;
    private final Map<String, Map<String, HttpSession>> byAddress = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    public StrangerSessions() {
        this((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_OF_ONE));
    }

    StrangerSessions(int most) {
        this.most = most;
    }

    synchronized void add(String address, HttpSession session) {
        if (addresses.putIfAbsent(session.getId(), address) == null) {
            byAddress.computeIfAbsent(address, key -> new LinkedHashMap<>()).put(session.getId(), session);
        }
        while (addresses.size() > most) {
            Map<String, HttpSession> largest = byAddress.values().stream()
                    .max(Comparator.comparingInt(Map::size))
                    .orElseThrow();
            HttpSession oldest = largest.values().iterator().next();
            remove(oldest.getId());
            end(oldest);
        }
    }

    /** It has ended, or somebody has signed in. */
    synchronized void remove(String id) {
        String address = addresses.remove(id);
        if (address != null) {
            byAddress.computeIfPresent(address, (key, sessions) -> {
                sessions.remove(id);
                return sessions.isEmpty() ? null : sessions;
            });
        }
    }

    /** In a second; at once would take the cookie from the one whose request this is. */
    private static void end(HttpSession session) {
        try {
            session.setMaxInactiveInterval(1);
        } catch (IllegalStateException ended) {
            // That is what was wanted.
        }
    }
}
