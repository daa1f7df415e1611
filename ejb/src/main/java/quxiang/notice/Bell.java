package quxiang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Rings when something has changed that a party sees, after the commit. Pages that are open listen, and read anew; a ring says only that there is
 * something new, never what, and a lost one costs nothing but a moment. A list of listeners and not a CDI event, because observers in the web
 * module do not hear the events of this one.
 */
@ApplicationScoped
public class Bell {

    private final List<Consumer<Recipient>> listeners = new CopyOnWriteArrayList<>();

    /** Has a listener called at each ring. */
    public void listen(Consumer<Recipient> listener) {
        listeners.add(listener);
    }

    /** Tells all that listen that there is something new for somebody. */
    public void ring(Recipient whom) {
        listeners.forEach(listener -> listener.accept(whom));
    }
}
