package quxiang.account.caller;

import jakarta.enterprise.context.RequestScoped;

/** The client program that sends this request, when it is one and its token was accepted. */
@RequestScoped
public class ActingClient {

    private String name;

    /** The name that an operator gave it, or {@code null}. */
    public String name() {
        return name;
    }

    public void is(String client) {
        name = client;
    }
}
