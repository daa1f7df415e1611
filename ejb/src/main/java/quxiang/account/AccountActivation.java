package quxiang.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** 激活, 解绑 and 注销: how an account came to its person, and whether it has one. */
@Embeddable
public class AccountActivation {

    @Enumerated(EnumType.STRING)
    @Column(name = "activation_way")
    private ActivationWay way;

    @Column(name = "activated_at")
    private Instant at;

    @Column(name = "awaits_school")
    private boolean awaitsSchool;

    @Column(name = "unbound_at")
    private Instant unboundAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected AccountActivation() {}

    /** What nothing proved waits for the school. */
    void by(ActivationWay itsWay, Instant when) {
        way = itsWay;
        at = when;
        awaitsSchool = itsWay == ActivationWay.SCHOOL;
    }

    void bound() {
        unboundAt = null;
        closedAt = null;
    }

    void unbound(Instant when) {
        awaitsSchool = false;
        unboundAt = when;
    }

    /** By its person; whoever proves to be the same may activate it anew. */
    void closed(Instant when) {
        unbound(when);
        closedAt = when;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    void admitted() {
        awaitsSchool = false;
    }

    boolean awaitsSchool() {
        return awaitsSchool;
    }

    boolean isUnbound() {
        return unboundAt != null;
    }

    boolean yieldsTo(ActivationWay other) {
        return isUnbound() || awaitsSchool && other != ActivationWay.SCHOOL;
    }
}
