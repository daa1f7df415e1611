package quxiang.notice.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import quxiang.notice.Recipient;

/**
 * Tells open pages, after the commit, that something has changed that their party sees. Pages that are open listen, and read anew; a push
 * says only that there is something new, never what, and a lost one costs nothing but a moment. A list of listeners and not a CDI event,
 * because observers in the web modules do not hear the events of this one. {@link PgNotifyRelay} relays pushes to the other nodes of a
 * cluster.
 */
@ApplicationScoped
public class PushNotifier {

    private final List<Consumer<Recipient>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Recipient>> relays = new CopyOnWriteArrayList<>();

    /** Has a listener called at each push, from whatever node it comes. */
    public void listen(Consumer<Recipient> listener) {
        listeners.add(listener);
    }

    /** Tells all that listen, on every node, that there is something new for somebody. */
    public void push(Recipient whom) {
        pushHere(whom);
        relays.forEach(relay -> relay.accept(whom));
    }

    /** Has pushes of this node relayed to the others. */
    void relayBy(Consumer<Recipient> relay) {
        relays.add(relay);
    }

    void pushHere(Recipient whom) {
        listeners.forEach(listener -> listener.accept(whom));
    }
}
