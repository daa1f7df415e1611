package quxiang.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/** 恢复码: ten for whoever lost the authenticator, each of which serves once. They are shown once and kept as keyed hashes. */
@ApplicationScoped
class RecoveryCodes {

    static final int MANY = 10;

    /** Without letters and digits that look alike: 32 signs, 5 bits each. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Seal seal;

    List<String> random() {
        return IntStream.range(0, MANY).mapToObj(i -> one()).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == HALF ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    List<String> hashes(long accountId, List<String> codes) {
        return codes.stream().map(code -> hash(accountId, code)).toList();
    }

    /** However it was typed: small letters, with or without the line in the middle. */
    String hash(long accountId, String code) {
        return seal.hash(SealPurpose.CODE, "recovery of account " + accountId + " " + plain(code));
    }

    /** Whether something can be one at all. */
    static boolean isOne(String typed) {
        return plain(typed).length() == LENGTH;
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
