package quxiang.account.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import quxiang.account.Account;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * Devices from which people signed in before. Whatever strangers do, their owner gets in from there.
 *
 * <p>The browser keeps a sealed cookie with a random name of its own and the accounts that signed in with it. It lets
 * nobody in: it only keeps apart whose wrong passwords count. Another password makes it worthless for that account.
 */
@ApplicationScoped
public class KnownDevices {

    /** How long a device is remembered after a sign-in. */
    static final Duration LIFE = Duration.ofDays(180);

    private static final String USE = "device";
    private static final String BETWEEN = " ";
    private static final int HEAD = 3;
    private static final int MOST_ACCOUNTS = 5;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    RequestDevice request;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    /** The device of this request, when the account signed in from it with its present password. */
    public Optional<String> of(Account account) {
        List<String> parts = parts();
        return parts.size() > HEAD && parts.subList(HEAD, parts.size()).contains(mark(account))
                ? Optional.of(parts.get(1))
                : Optional.empty();
    }

    /** Somebody proved here that the account is theirs. */
    public void remember(Account account) {
        List<String> parts = parts();
        String until = String.valueOf(clock.instant().plus(LIFE).getEpochSecond());
        List<String> marks = new ArrayList<>(List.of(mark(account)));
        if (parts.size() > HEAD) {
            parts.subList(HEAD, parts.size()).stream()
                    .filter(mark -> !mark.startsWith(account.id() + ":"))
                    .limit(MOST_ACCOUNTS - 1L)
                    .forEach(marks::add);
        }
        String device = parts.isEmpty() ? random() : parts.get(1);
        String plain = String.join(BETWEEN, USE, device, until, String.join(BETWEEN, marks));
        request.renew(Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(SealPurpose.DEVICE, "", plain)));
    }

    private List<String> parts() {
        try {
            String cookie = request.shown();
            List<String> parts = cookie == null
                    ? List.of()
                    : List.of(seal.open(
                                    SealPurpose.DEVICE,
                                    "",
                                    Base64.getUrlDecoder().decode(cookie))
                            .split(BETWEEN, -1));
            boolean ours = parts.size() > HEAD && parts.get(0).equals(USE);
            return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.get(2))))
                    ? parts
                    : List.of();
        } catch (IllegalArgumentException | IllegalStateException noCookieOfOurs) {
            return List.of();
        }
    }

    private static String mark(Account account) {
        return account.id() + ":" + account.passwordAt().toEpochMilli();
    }

    private static String random() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
