package quxiang.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.Graduate;

/** Sealed keys of graduates that a unit's search found, for half an hour and for that unit alone. */
@ApplicationScoped
class FoundKeys {

    private static final String USE = "found";
    private static final String BETWEEN = " ";
    private static final String AND = "/";
    private static final int PARTS = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    /** What a key says. */
    record Found(long graduateId, String facts) {

        /** Who was corrected or removed since is no longer the one that was found. */
        void requireUnchanged(Graduate graduate, Seal seal) {
            String[] both = facts.split(AND);
            if (graduate.isRemoved()
                    || !seal.isSame(both[0], graduate.idHash())
                    || !seal.isSame(both[1], graduate.factsHash())) {
                throw new Refusal("favorite.search_again");
            }
        }
    }

    String of(long employerId, Graduate graduate) {
        byte[] sealed = seal.seal(
                SealPurpose.FOUND_GRADUATE,
                "",
                String.join(
                        BETWEEN,
                        USE,
                        String.valueOf(employerId),
                        String.valueOf(clock.instant().plus(LIFE).getEpochSecond()),
                        String.valueOf(graduate.id()),
                        factsOf(graduate)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws Refusal {@code favorite.search_again} */
    Found open(String key, long employerId) {
        String[] parts = parts(key);
        if (parts.length == PARTS
                && parts[0].equals(USE)
                && parts[1].equals(String.valueOf(employerId))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])))) {
            return new Found(Long.parseLong(parts[3]), parts[4]);
        }
        throw new Refusal("favorite.search_again");
    }

    private String[] parts(String key) {
        try {
            return seal.open(
                            SealPurpose.FOUND_GRADUATE,
                            "",
                            Base64.getUrlDecoder().decode(key == null ? "" : key))
                    .split(BETWEEN, -1);
        } catch (IllegalArgumentException | IllegalStateException noKey) {
            return new String[0];
        }
    }

    private static String factsOf(Graduate graduate) {
        return graduate.idHash() + AND + graduate.factsHash();
    }
}
