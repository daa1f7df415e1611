package quxiang.notice.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.notice.Recipient;

/**
 * Writes and reads the tokens with which pages listen to the {@link PushNotifier}. They are sealed, so that nobody forges one, and valid
 * for half an hour, so that who has signed out hears nothing for long. A page that stays open gets a new one each minute. Every node
 * reads what another wrote.
 */
@ApplicationScoped
public class PushTokens {

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final int PARTS = 3;
    private static final String BETWEEN = ",";

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    /** A token for a page that shows what is new for a party. Its characters may stand in an address. */
    public String write(Role party, Collection<Long> ids) {
        String all = ids.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        String text = party + " " + all + " " + clock.instant().plus(VALID).getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(SealPurpose.PUSH, "", text));
    }

    /** What a token says; nothing when it is none of ours or has expired. */
    public Optional<PushToken> read(String token) {
        try {
            String[] parts = seal.open(
                            SealPurpose.PUSH, "", Base64.getUrlDecoder().decode(token))
                    .split(" ");
            PushToken read = new PushToken(
                    Arrays.stream(parts[1].split(BETWEEN))
                            .map(id -> new Recipient(Role.valueOf(parts[0]), Long.parseLong(id)))
                            .collect(Collectors.toSet()),
                    Instant.ofEpochSecond(Long.parseLong(parts[PARTS - 1])));
            return Optional.of(read).filter(valid -> valid.until().isAfter(clock.instant()));
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
