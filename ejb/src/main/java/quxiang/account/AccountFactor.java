package quxiang.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** 动态口令 of an account: what proves, besides the password, that it is its person. */
@Embeddable
public class AccountFactor {

    static final AccountFactor NONE = new AccountFactor();

    private static final String BETWEEN = " ";

    @Column(name = "factor_sealed")
    private byte[] sealed;

    @Column(name = "factor_since")
    private Instant since;

    @Column(name = "factor_step")
    private Long step;

    @Column(name = "factor_recovery")
    private String recovery;

    protected AccountFactor() {}

    AccountFactor(byte[] sealed, Instant since, long step, List<String> recovery) {
        this.sealed = sealed.clone();
        this.since = since;
        this.step = step;
        replaceRecovery(recovery);
    }

    public boolean isSet() {
        return sealed != null;
    }

    /** Its secret, sealed; {@code null} when there is none. */
    public byte[] sealed() {
        return sealed == null ? null : sealed.clone();
    }

    /** Since when it is asked for, or {@code null}. */
    public Instant since() {
        return since;
    }

    /** The last step that was used; none up to it serves again. */
    public long step() {
        return step == null ? 0 : step;
    }

    /** How many 恢复码 are left. */
    public int recoveryLeft() {
        return left().size();
    }

    /** Uses a step, which serves no second time. */
    public void use(long used) {
        step = used;
    }

    /** Uses a 恢复码, by its hash. @return whether it was there */
    public boolean useRecovery(String hash) {
        List<String> left = left();
        boolean there = left.remove(hash);
        replaceRecovery(left);
        return there;
    }

    /** Gives other 恢复码, by their hashes. */
    public void replaceRecovery(Collection<String> hashes) {
        recovery = hashes.isEmpty() ? null : String.join(BETWEEN, hashes);
    }

    private List<String> left() {
        return recovery == null ? new ArrayList<>() : new ArrayList<>(List.of(recovery.split(BETWEEN, -1)));
    }
}
