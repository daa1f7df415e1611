package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import quxiang.job.client.ClientRow;

/** The program that a call comes from. */
@RequestScoped
public class CallingClient {

    private ClientRow row;

    /** Who it is, or {@code null} when it has shown no valid token. */
    public ClientRow row() {
        return row;
    }

    void is(ClientRow client) {
        row = client;
    }
}
