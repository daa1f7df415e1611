package quxiang.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A bounded amount of something, of which each address gets a bounded part; of IPv6 each network of 64 bits. */
final class Shares {

    private static final int NETWORK = 8;

    private final long all;
    private final long each;
    private final AtomicLong taken = new AtomicLong();
    private final Map<Object, Long> byAddress = new ConcurrentHashMap<>();

    Shares(long all, long each) {
        this.all = all;
        this.each = each;
    }

    /** Takes an amount for an address, if there is that much. */
    boolean take(InetAddress address, long amount) {
        if (taken.addAndGet(amount) <= all) {
            if (byAddress.merge(key(address), amount, Long::sum) <= each) {
                return true;
            }
            giveBack(address, amount);
            return false;
        }
        taken.addAndGet(-amount);
        return false;
    }

    void giveBack(InetAddress address, long amount) {
        taken.addAndGet(-amount);
        byAddress.computeIfPresent(key(address), (key, had) -> had <= amount ? null : Long.valueOf(had - amount));
    }

    /** How much is taken now. */
    long taken() {
        return taken.get();
    }

    private static Object key(InetAddress address) {
        if (address instanceof Inet6Address) {
            return java.nio.ByteBuffer.wrap(Arrays.copyOf(address.getAddress(), NETWORK));
        }
        // Behind a proxy that names nobody there is no address.
        return address == null ? "" : address;
    }
}
