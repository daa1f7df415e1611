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
import java.util.Map;
import java.util.Set;
import quxiang.common.Cohort;
import quxiang.common.StaffScope;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.format.RosterColumn;

/**
 * One person in one school's roster for one cohort. The facts are the school's; mobile and e-mail are the graduate's own. Here are the
 * facts that other features ask for; {@link Graduates#cells} has them all. Somebody who was removed stays as a row, because favourites
 * and signings tell of them, but no longer holds their ID number in the roster.
 */
@Entity
@NamedQuery(
        name = Graduate.LOCKED,
        query = "select x from Graduate x where x.id = :id",
        hints = {
            @QueryHint(name = "eclipselink.refresh", value = "true"),
            @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock")
        })
@NamedQuery(
        name = Graduate.LOCKED_PERSON,
        query = """
                select x from Graduate x
                where x.idHash = (select y.idHash from Graduate y where y.id = :id)
                    and x.cohort = (select z.cohort from Graduate z where z.id = :id)
                order by x.id
                """,
        hints = {
            @QueryHint(name = "eclipselink.refresh", value = "true"),
            @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock")
        })
public class Graduate {

    /** Reads it anew and locks its row. With these hints the query is translated once, with a lock mode each time. */
    static final String LOCKED = "Graduate.locked";

    /** All rows of the same document in the same cohort, at whatever school, likewise. */
    static final String LOCKED_PERSON = "Graduate.lockedPerson";

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

    /** School, cohort and hash while the graduate is in the roster. The unique key says that nobody is in it twice. */
    @Column(name = "live_id_hash")
    private String liveIdHash;

    private String department;

    /** {@link Graduates} writes it with the columns that nobody asks an entity for. */
    @Column(name = "class_name", insertable = false, updatable = false)
    private String className;

    @Column(name = "level_code")
    private String levelCode;

    private String major;

    @Column(name = "training_mode_code")
    private String trainingModeCode;

    @Column(name = "origin_code")
    private String originCode;

    @Column(name = "graduates_on")
    private LocalDate graduatesOn;

    private String mobile;

    private String email;

    /** The registered destination's code while one is registered. A signed agreement is none of these. */
    @Column(name = "destination_code")
    private String destinationCode;

    @Column(name = "facts_hash")
    private String factsHash;

    /** The account of the person, or {@code null}. {@link RowsOfPersons} writes it. */
    @Column(name = "account_id", insertable = false, updatable = false)
    private Long accountId;

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
     * @param before what the columns said
     * @return whether favourites and letters rest on one that changed
     */
    boolean correct(GraduateFacts facts, Map<RosterColumn, String> before, Seal seal, Instant at) {
        String document = idHash;
        take(facts, seal, at);
        return !document.equals(idHash) || facts.tellOtherThan(before);
    }

    private void take(GraduateFacts facts, Seal seal, Instant at) {
        rosterKey = RosterKeys.key(schoolId, cohort, facts.examNo(), facts.studentNo());
        examNo = facts.examNo();
        studentNo = facts.studentNo();
        name = facts.name();
        String hash = seal.hash(SealPurpose.PERSON, facts.document().text());
        if (!hash.equals(idHash)) {
            idSealed = seal.seal(SealPurpose.PERSON, hash, facts.document().text());
            idHash = hash;
            idMasked = facts.document().masked();
        }
        liveIdHash = removedAt == null ? RosterKeys.liveId(schoolId, cohort, hash) : null;
        department = facts.department();
        levelCode = facts.levelCode();
        major = facts.major();
        trainingModeCode = facts.trainingModeCode();
        originCode = facts.originCode();
        graduatesOn = facts.graduatesOn();
        factsHash = seal.hash(SealPurpose.PERSON, facts.canonical());
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

    /** Whether a destination is registered that leaves no room for letters. Who looks for work or prepares for study may be asked. */
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

    /** The full ID number. Whoever asks for it writes that down. */
    public String idNumber(Seal seal) {
        return seal.open(SealPurpose.PERSON, idHash, idSealed);
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

    /** The account of the person, or {@code null} as long as there is none. */
    public Long accountId() {
        return accountId;
    }

    public String department() {
        return department;
    }

    /** 班级, or {@code null}. */
    public String className() {
        return className;
    }

    /** Whether staff of the school see the graduate. */
    public boolean isSeenBy(StaffScope scope) {
        return scope.covers(department, className);
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
