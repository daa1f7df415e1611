package quxiang.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import quxiang.common.Cohort;
import quxiang.common.crypto.Seal;
import quxiang.roster.format.RosterColumn;

/**
 * One person in one school's roster for one cohort. The facts are the school's; mobile and e-mail are the graduate's own. Somebody who was
 * removed stays as a row, because favourites and signings tell of them, but no longer holds their ID number in the roster.
 */
@Entity
@NamedQuery(
        name = Graduate.LOCKED,
        query = "select x from Graduate x where x.id = :id",
        hints = {
            @QueryHint(name = "eclipselink.refresh", value = "true"),
            @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock")
        })
public class Graduate {

    /** Reads it anew and locks its row; with these hints it is translated once, with a lock mode each time. */
    static final String LOCKED = "Graduate.locked";

    /** 待就业, 不就业拟升学, 其他暂不就业. */
    private static final Set<String> LOOKING = Set.of("70", "71", "72");

    @Id
    @SequenceGenerator(name = "graduate", sequenceName = "graduate_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "graduate")
    private Long id;

    @Column(name = "school_id", updatable = false)
    private long schoolId;

    @Column(updatable = false)
    private int cohort;

    @Column(name = "roster_key")
    private String rosterKey;

    @Column(name = "exam_no")
    private String examNo;

    @Column(name = "student_no")
    private String studentNo;

    private String name;

    @Column(name = "id_sealed")
    private byte[] idSealed;

    @Column(name = "id_hash")
    private String idHash;

    @Column(name = "id_masked")
    private String idMasked;

    /** School, cohort and hash while the graduate is in the roster: the unique key says that nobody is in it twice. */
    @Column(name = "live_id_hash")
    private String liveIdHash;

    @Column(name = "gender_code")
    private String genderCode;

    @Column(name = "ethnicity_code")
    private String ethnicityCode;

    @Column(name = "politics_code")
    private String politicsCode;

    private String department;

    @Column(name = "class_name")
    private String className;

    @Column(name = "level_code")
    private String levelCode;

    @Column(name = "major_code")
    private String majorCode;

    private String major;

    @Column(name = "major_direction")
    private String majorDirection;

    @Column(name = "training_mode_code")
    private String trainingModeCode;

    @Column(name = "commissioned_unit")
    private String commissionedUnit;

    @Column(name = "origin_code")
    private String originCode;

    @Column(name = "schooling_years")
    private String schoolingYears;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    @Column(name = "graduates_on")
    private LocalDate graduatesOn;

    @Column(name = "hardship_code")
    private String hardshipCode;

    @Column(name = "teacher_code")
    private String teacherCode;

    @Column(name = "urban_rural")
    private String urbanRural;

    @Column(name = "study_form")
    private String studyForm;

    private String mobile;

    private String email;

    /** The registered destination's code while one is registered; a signed agreement is none of these. */
    @Column(name = "destination_code")
    private String destinationCode;

    @Column(name = "facts_hash")
    private String factsHash;

    @Column(name = "import_id")
    private Long importId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Graduate() {}

    Graduate(long schoolId, Cohort cohort, GraduateFacts facts, Seal seal, Instant at) {
        this.schoolId = schoolId;
        this.cohort = cohort.year();
        this.createdAt = at;
        take(facts, seal, at);
    }

    /**
     * Takes the school's corrected facts.
     *
     * @return whether one of those changed on which favourites and signings rest: name, document, level or major
     */
    public boolean correct(GraduateFacts facts, Seal seal, Instant at) {
        boolean telling = !(name.equals(facts.name())
                && idHash.equals(seal.hash(facts.document().text()))
                && levelCode.equals(facts.levelCode())
                && Objects.equals(major, facts.major()));
        take(facts, seal, at);
        return telling;
    }

    private void take(GraduateFacts facts, Seal seal, Instant at) {
        rosterKey = RosterKeys.key(schoolId, cohort, facts.examNo(), facts.studentNo());
        examNo = facts.examNo();
        studentNo = facts.studentNo();
        name = facts.name();
        String hash = seal.hash(facts.document().text());
        if (!hash.equals(idHash)) {
            idSealed = seal.seal(facts.document().text());
            idHash = hash;
            idMasked = facts.document().masked();
        }
        liveIdHash = removedAt == null ? RosterKeys.liveId(schoolId, cohort, hash) : null;
        genderCode = facts.genderCode();
        ethnicityCode = facts.ethnicityCode();
        politicsCode = facts.politicsCode();
        department = facts.department();
        className = facts.className();
        levelCode = facts.levelCode();
        majorCode = facts.majorCode();
        major = facts.major();
        majorDirection = facts.majorDirection();
        trainingModeCode = facts.trainingModeCode();
        commissionedUnit = facts.commissionedUnit();
        originCode = facts.originCode();
        schoolingYears = facts.schoolingYears();
        enrolledOn = facts.enrolledOn();
        graduatesOn = facts.graduatesOn();
        hardshipCode = facts.hardshipCode();
        teacherCode = facts.teacherCode();
        urbanRural = facts.urbanRural();
        studyForm = facts.studyForm();
        factsHash = seal.hash(facts.canonical());
        changedAt = at;
    }

    /** Leaves the roster; the ID number is free for another row. */
    public void remove(Instant at) {
        removedAt = at;
        liveIdHash = null;
        changedAt = at;
    }

    /** The graduate's own contact data. */
    public void reachableAt(String newMobile, String newEmail, Instant at) {
        mobile = newMobile;
        email = newEmail;
        changedAt = at;
    }

    /** 去向登记: which destination counts from now on, or {@code null} for none. The caller holds the row. */
    void goesTo(String code) {
        destinationCode = code;
    }

    /** The code of the registered destination, or {@code null}. */
    public String destinationCode() {
        return destinationCode;
    }

    /** Whether a destination is registered that leaves no room for letters; who looks for work or prepares for study may be asked. */
    public boolean isPlaced() {
        return destinationCode != null && !LOOKING.contains(destinationCode);
    }

    boolean hasKey(String key) {
        return rosterKey.equals(key);
    }

    public Long id() {
        return id;
    }

    public long schoolId() {
        return schoolId;
    }

    public int cohort() {
        return cohort;
    }

    public int version() {
        return version;
    }

    /** The facts as the national flat file spells them, without the ID number; codes stand for what has a code table. */
    public Map<RosterColumn, String> cells() {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        cells.put(RosterColumn.EXAM_NO, examNo);
        cells.put(RosterColumn.NAME, name);
        cells.put(RosterColumn.GENDER, genderCode);
        cells.put(RosterColumn.ETHNICITY, ethnicityCode);
        cells.put(RosterColumn.POLITICS, politicsCode);
        cells.put(RosterColumn.DEPARTMENT, department);
        cells.put(RosterColumn.CLASS_NAME, className);
        cells.put(RosterColumn.STUDENT_NO, studentNo);
        cells.put(RosterColumn.LEVEL, levelCode);
        cells.put(RosterColumn.MAJOR_CODE, majorCode);
        cells.put(RosterColumn.MAJOR, major);
        cells.put(RosterColumn.MAJOR_DIRECTION, majorDirection);
        cells.put(RosterColumn.TRAINING_MODE, trainingModeCode);
        cells.put(RosterColumn.COMMISSIONED_UNIT, commissionedUnit);
        cells.put(RosterColumn.ORIGIN, originCode);
        cells.put(RosterColumn.SCHOOLING_YEARS, schoolingYears);
        cells.put(RosterColumn.ENROLLED_ON, enrolledOn == null ? null : enrolledOn.toString());
        cells.put(RosterColumn.GRADUATES_ON, graduatesOn.toString());
        cells.put(RosterColumn.HARDSHIP, hardshipCode);
        cells.put(RosterColumn.TEACHER, teacherCode);
        cells.put(RosterColumn.URBAN_RURAL, urbanRural);
        cells.put(RosterColumn.STUDY_FORM, studyForm);
        return cells;
    }

    /** A keyed hash of all facts. */
    public String factsHash() {
        return factsHash;
    }

    public String examNo() {
        return examNo;
    }

    public String studentNo() {
        return studentNo;
    }

    public String name() {
        return name;
    }

    public byte[] idSealed() {
        return idSealed.clone();
    }

    public String idHash() {
        return idHash;
    }

    public String idMasked() {
        return idMasked;
    }

    public String department() {
        return department;
    }

    public String levelCode() {
        return levelCode;
    }

    public String major() {
        return major;
    }

    public String trainingModeCode() {
        return trainingModeCode;
    }

    public String originCode() {
        return originCode;
    }

    public String mobile() {
        return mobile;
    }

    public String email() {
        return email;
    }

    /** When the roster or the graduate changed something last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When the school removed the graduate, or {@code null}. */
    public Instant removedAt() {
        return removedAt;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
