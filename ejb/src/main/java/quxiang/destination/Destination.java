package quxiang.destination;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;

/** A destination that a graduate declared. Whoever changes it has locked the graduate's row. */
@Entity
public class Destination {

    @Id
    @SequenceGenerator(name = "destination", sequenceName = "destination_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "destination")
    private Long id;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    /** The graduate while it is submitted or registered. The unique key on it says "one at a time". */
    @Column(name = "live_graduate_id")
    private Long liveGraduateId;

    private String kind;

    /** Of the table 毕业去向, as it was for the kind when it was submitted. */
    private String code;

    private String place;
    private String detail;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Enumerated(EnumType.STRING)
    private DestinationState state;

    private String note;
    private String objection;

    /** 作废申请: why the graduate wants a registered one to end, or {@code null}. */
    @Column(name = "end_wish")
    private String endWish;

    @ElementCollection
    @CollectionTable(name = "destination_fact", joinColumns = @JoinColumn(name = "destination_id"))
    @MapKeyColumn(name = "field")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "told")
    private Map<DestinationField, String> told = new EnumMap<>(DestinationField.class);

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** When the department found it good, or {@code null}. */
    @Column(name = "endorsed_at")
    private Instant endorsedAt;

    @Column(name = "endorsed_name")
    private String endorsedName;

    /** When it counted first; it stays when it is revoked later. */
    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_name")
    private String decidedName;

    /** The uploaded table that it came from, or {@code null}. */
    @Column(name = "import_id")
    private Long importId;

    @Version
    private int version;

    protected Destination() {}

    /** @param departmentFirst whether the department looks at it before the school */
    Destination(Graduate graduate, DestinationKind kind, DestinationFacts facts, boolean departmentFirst, Instant at) {
        this.graduateId = graduate.id();
        this.schoolId = graduate.schoolId();
        this.cohort = graduate.cohort();
        this.liveGraduateId = graduate.id();
        submit(kind, facts, departmentFirst, at);
    }

    private void submit(DestinationKind as, DestinationFacts facts, boolean departmentFirst, Instant at) {
        kind = as.kind();
        code = as.code();
        place = facts.place();
        detail = facts.detail();
        beginsOn = facts.beginsOn();
        told.clear();
        told.putAll(facts.told());
        state = departmentFirst ? DestinationState.AWAITING_DEPARTMENT : DestinationState.AWAITING_SCHOOL;
        submittedAt = at;
        endorsedAt = null;
        endorsedName = null;
    }

    /** 新增 by staff: it counts at once, unless it is a department's, which only hands it on. */
    void enter(Registrar by, boolean departmentFirst, Instant at) {
        importId = by.importId();
        if (departmentFirst && by.ofDepartment()) {
            state = DestinationState.AWAITING_DEPARTMENT;
            endorse(by.name(), at);
        } else {
            register(by.name(), at);
        }
    }

    /** The graduate changed what was sent back. */
    void submitAgain(DestinationKind as, DestinationFacts facts, boolean departmentFirst, Instant at) {
        DestinationMove.RESUBMIT.requireFrom(state);
        submit(as, facts, departmentFirst, at);
    }

    /** 初审通过 of the department; the school decides next. */
    void endorse(String by, Instant at) {
        DestinationMove.ENDORSE.requireFrom(state);
        state = DestinationState.AWAITING_SCHOOL;
        endorsedName = by;
        endorsedAt = at;
    }

    /** 退回修改. */
    void giveBack(String why, String by, Instant at) {
        DestinationMove.RETURN.requireFrom(state);
        decided(DestinationState.RETURNED, why, by, at);
    }

    void register(String by, Instant at) {
        DestinationMove.REGISTER.requireFrom(state);
        decided(DestinationState.REGISTERED, null, by, at);
        registeredAt = at;
    }

    void reject(String why, String by, Instant at) {
        DestinationMove.REJECT.requireFrom(state);
        decided(DestinationState.REJECTED, why, by, at);
        liveGraduateId = null;
    }

    void takeBack(Instant at) {
        DestinationMove.TAKE_BACK.requireFrom(state);
        state = DestinationState.WITHDRAWN;
        decidedAt = at;
        liveGraduateId = null;
    }

    void revoke(String why, String by, Instant at) {
        DestinationMove.REVOKE.requireFrom(state);
        decided(DestinationState.REVOKED, why, by, at);
        liveGraduateId = null;
    }

    /** 提出异议: the graduate says that it is not theirs. */
    void object(String why) {
        DestinationMove.OBJECT.requireFrom(state);
        objection = why;
    }

    /** 作废申请: the graduate wants it to end, and the school answers. */
    void wishEnd(String why) {
        DestinationMove.WISH_END.requireFrom(state);
        endWish = why;
    }

    /** 驳回异议, 驳回作废申请: it stays registered, and the graduate reads why. */
    void uphold(String why, String by, Instant at) {
        DestinationMove.UPHOLD.requireFrom(state);
        if (objection == null && endWish == null) {
            throw new Refusal("destination.changed_meanwhile");
        }
        objection = null;
        endWish = null;
        decided(DestinationState.REGISTERED, why, by, at);
    }

    private void decided(DestinationState to, String why, String by, Instant at) {
        state = to;
        note = why;
        decidedName = by;
        decidedAt = at;
    }

    /** What is kept of it that differs from these facts: the names of the facts. */
    List<String> differences(DestinationFacts facts) {
        List<String> different = new ArrayList<>();
        note(different, "KIND", kind, facts.kind());
        note(different, "PLACE", place, facts.place());
        note(different, "BEGINS", beginsOn, facts.beginsOn());
        note(different, "DETAIL", detail, facts.detail());
        for (DestinationField field : DestinationField.values()) {
            note(different, field.name(), told.get(field), facts.told().get(field));
        }
        return different;
    }

    private static void note(List<String> different, String fact, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            different.add(fact);
        }
    }

    Long id() {
        return id;
    }

    /** Whose the evidence is. */
    static String owner(long graduateId) {
        return "destination of graduate " + graduateId;
    }

    long graduateId() {
        return graduateId;
    }

    long schoolId() {
        return schoolId;
    }

    String code() {
        return code;
    }

    boolean isRegistered() {
        return state == DestinationState.REGISTERED;
    }

    /** Whether nobody did anything with it since it was registered. */
    boolean isUntouched() {
        return isRegistered() && objection == null && endWish == null && registeredAt.equals(decidedAt);
    }

    DestinationState state() {
        return state;
    }

    /** Whether the department has looked at it, so that it is the school's now. */
    boolean isEndorsed() {
        return endorsedAt != null;
    }

    boolean isReturned() {
        return state == DestinationState.RETURNED;
    }

    String kind() {
        return kind;
    }
}
