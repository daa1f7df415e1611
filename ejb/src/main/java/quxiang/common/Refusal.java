package quxiang.common;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The only exception by which a request is refused. It carries a key for a sentence that the person can read, and what
 * to fill into it. The transaction is rolled back. The sentence is {@code refusal.<key>} in the bundles.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;

    /**
     * @param key what stands behind {@code refusal.} in the bundles
     * @param args what the sentence names: {0}, {1}, …
     */
    public Refusal(String key, Object... args) {
        super(key + (args.length == 0 ? "" : " " + List.of(args)));
        this.key = key;
        this.args = args.clone();
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
