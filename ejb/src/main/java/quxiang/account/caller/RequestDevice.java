package quxiang.account.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** What the browser of this request tells of earlier sign-ins, now and from now on. */
@RequestScoped
public class RequestDevice {

    private String shown;
    private String renewed;
    private String session;
    private String agent;

    /** The web layer tells what the browser's cookie says; {@code null} when there is none. */
    public void shows(String cookie) {
        shown = cookie;
    }

    /** The web layer tells the session of the browser; {@code null} when there is none. */
    public void visitsIn(String itsSession) {
        session = itsSession;
    }

    public Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** The web layer tells what the browser says of itself; {@code null} when nothing. */
    public void runs(String itsAgent) {
        agent = itsAgent;
    }

    /** What the browser says of itself, or {@code null}. */
    public String agent() {
        return agent;
    }

    public String shown() {
        return shown;
    }

    void renew(String cookie) {
        shown = cookie;
        renewed = cookie;
    }

    /** What the web layer gives the browser to keep, when somebody proved here who they are. */
    public Optional<String> renewed() {
        return Optional.ofNullable(renewed);
    }
}
