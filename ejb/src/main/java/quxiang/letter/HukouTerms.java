package quxiang.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** 户口信息: whether the unit takes the graduate's household registration, and where to. */
@Embeddable
public class HukouTerms {

    @Column(name = "hukou_accepted")
    private boolean accepted;

    @Column(name = "hukou_address")
    private String address;

    protected HukouTerms() {}

    /**
     * @param accepted 是否接收户口
     * @param address 户口迁入地址, required when accepted
     * @throws quxiang.common.Refusal {@code letter.*}, naming the field
     */
    public HukouTerms(boolean accepted, String address) {
        this.accepted = accepted;
        this.address = accepted ? TermsChecks.required("hukou_address", address, 200) : null;
    }

    HukouTerms copy() {
        return new HukouTerms(accepted, address);
    }

    /** Whether the other says the same. */
    public boolean says(HukouTerms other) {
        return accepted == other.accepted && Objects.equals(address, other.address);
    }

    public boolean isAccepted() {
        return accepted;
    }

    public String getAddress() {
        return address;
    }
}
