package quxiang.account.caller;

import jakarta.enterprise.context.RequestScoped;

/** The network address of the request; the web layer sets it. */
@RequestScoped
public class RequestAddress {

    private String address;

    public String address() {
        return address;
    }

    public void from(String remote) {
        address = remote;
    }
}
