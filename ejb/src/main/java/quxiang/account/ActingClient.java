package quxiang.account;

import jakarta.enterprise.context.RequestScoped;

/** The program that this request comes from, when it is one and has shown its token. */
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
