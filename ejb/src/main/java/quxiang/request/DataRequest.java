package quxiang.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** One request of a person about their data. */
@Entity
@Table(name = "data_request")
class DataRequest {

    @Id
    @SequenceGenerator(name = "data_request", sequenceName = "data_request_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "data_request")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** The graduate or the unit that is told; 0 for a user whose unit is not verified. */
    @Column(name = "recipient_id")
    private long recipientId;

    @Enumerated(EnumType.STRING)
    private DataRequestKind kind;

    private String words;

    @Enumerated(EnumType.STRING)
    private DataRequestState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String answer;
    private String basis;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_name")
    private String answeredName;

    @Version
    private int version;

    protected DataRequest() {}

    DataRequest(Actor by, long recipient, DataRequestKind kind, String words, Instant at, LocalDate dueOn) {
        accountId = by.accountId();
        role = by.role();
        recipientId = recipient;
        this.kind = kind;
        this.words = words;
        state = DataRequestState.OPEN;
        askedAt = at;
        this.dueOn = dueOn;
    }

    /** Was done, with what was done. */
    void done(String what, Actor by, Instant at) {
        answer(DataRequestState.DONE, what, by, at);
    }

    /** Is refused. @param law on what the refusal rests */
    void refuse(String why, String law, Actor by, Instant at) {
        answer(DataRequestState.REFUSED, why, by, at);
        basis = law;
    }

    private void answer(DataRequestState to, String what, Actor by, Instant at) {
        if (state != DataRequestState.OPEN) {
            throw new Refusal("data_request.answered_already", answeredName);
        }
        state = to;
        answer = what;
        answeredAt = at;
        answeredName = by.name();
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    long recipientId() {
        return recipientId;
    }

    DataRequestKind kind() {
        return kind;
    }

    String number() {
        return DataRequestRow.number(id, askedAt);
    }
}
