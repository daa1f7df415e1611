package quxiang.favorite;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;
import quxiang.school.School;

/** A graduate that a unit wants to sign, with the facts as they were when added. */
@Entity
public class Favorite {

    @Id
    @SequenceGenerator(name = "favorite", sequenceName = "favorite_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "favorite")
    private Long id;

    @Column(name = "employer_id")
    private long employerId;

    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    @Column(name = "live_graduate_id")
    private Long liveGraduateId;

    @Embedded
    private GraduateSnapshot facts;

    @Enumerated(EnumType.STRING)
    @Column(name = "invalid_reason")
    private InvalidReason invalidReason;

    @Column(name = "invalidated_at")
    private Instant invalidatedAt;

    @Column(name = "added_by")
    private long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Version
    private int version;

    protected Favorite() {}

    Favorite(long employerId, Graduate graduate, School school, long addedBy, Instant at) {
        this.employerId = employerId;
        this.graduateId = graduate.id();
        this.liveGraduateId = graduate.id();
        this.schoolId = graduate.schoolId();
        this.cohort = graduate.cohort();
        this.facts = new GraduateSnapshot(graduate, school);
        this.addedBy = addedBy;
        this.addedAt = at;
    }

    public Long id() {
        return id;
    }

    public long employerId() {
        return employerId;
    }

    public long graduateId() {
        return graduateId;
    }

    public long schoolId() {
        return schoolId;
    }

    public int cohort() {
        return cohort;
    }

    public GraduateSnapshot facts() {
        return facts;
    }

    /** Ends this favourite: it can go no further and says why. A second reason changes nothing. */
    void invalidate(InvalidReason reason, Instant at) {
        if (invalidReason == null) {
            invalidReason = reason;
            invalidatedAt = at;
            liveGraduateId = null;
        }
    }

    /** @throws Refusal {@code favorite.invalid} with the reason */
    public void requireValid() {
        if (invalidReason != null) {
            throw new Refusal("favorite.invalid", facts.name(), invalidReason);
        }
    }
}
