package quxiang.common;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The only exception by which a request is refused. It carries a key for a sentence that the person can read, and what
 * to fill into it. The transaction is rolled back. The sentence is {@code refusal.<key>} in the bundles. When more
 * than one thing is wrong with a form, the first refusal carries the others.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;
    private final transient List<Refusal> others;

    /**
     * @param key what stands behind {@code refusal.} in the bundles
     * @param args what the sentence names: {0}, {1}, …
     */
    public Refusal(String key, Object... args) {
        this(List.of(), key, args);
    }

    private Refusal(List<Refusal> others, String key, Object... args) {
        super(key + (args.length == 0 ? "" : " " + List.of(args)));
        this.key = key;
        this.args = args.clone();
        this.others = others;
    }

    /** The first of some refusals, carrying the others. */
    static Refusal together(List<Refusal> all) {
        Refusal first = all.get(0);
        return new Refusal(List.copyOf(all.subList(1, all.size())), first.key, first.args());
    }

    /** This one, and those that it carries. */
    public List<Refusal> all() {
        return others == null
                ? List.of(this)
                : Stream.concat(Stream.of(this), others.stream()).toList();
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
