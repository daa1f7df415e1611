package quxiang.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A deletion was granted. Who knows all the data carries it out, and writes down here what became of them. */
public final class ErasureGranted {

    private final long accountId;
    private final Map<ErasedKind, Long> numbers = new EnumMap<>(ErasedKind.class);
    private String mobile;

    ErasureGranted(long accountId) {
        this.accountId = accountId;
    }

    public long accountId() {
        return accountId;
    }

    /**
     * It was carried out.
     *
     * @param reachedAt the number at which the person was reached until now, or {@code null}
     */
    public void carriedOut(Map<ErasedKind, Long> counted, String reachedAt) {
        numbers.putAll(counted);
        mobile = reachedAt;
    }

    Map<ErasedKind, Long> numbers() {
        if (numbers.isEmpty()) {
            throw new IllegalStateException("nobody carried out the deletion of account " + accountId);
        }
        return Map.copyOf(numbers);
    }

    String mobile() {
        return Objects.requireNonNullElse(mobile, "");
    }
}
