package quxiang.web.kit.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Frees the place of a stranger's session that ends. One that becomes somebody's ends too: signing in changes its number. */
@WebListener
public class SessionEnds implements HttpSessionListener, HttpSessionIdListener {

    @Inject
    private StrangerSessions strangers;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        strangers.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        strangers.remove(before);
    }
}
