package quxiang.matrix;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import quxiang.common.Refusal;

/**
 * Stands before every business method, after the container has looked at the caller's role. While it is closed for a
 * thread, whoever is let through by the container gets no further: so the container's decision is known of every
 * method, and nothing happens.
 */
public class Turnstile {

    private static final ThreadLocal<Boolean> CLOSED = ThreadLocal.withInitial(() -> false);

    /** The container would have let the caller in. */
    public static final class Passed extends Refusal {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("matrix.passed");
        }
    }

    static void close() {
        CLOSED.set(true);
    }

    static void open() {
        CLOSED.remove();
    }

    @AroundInvoke
    public Object pass(InvocationContext call) throws Exception {
        if (CLOSED.get()) {
            throw new Passed();
        }
        return call.proceed();
    }
}
