package quxiang.common;

/**
 * Who acts in the current request: role, account and the owner whose rows may be seen. Every query and every transition
 * is scoped by it (invariant 10). It is determined anew for each request, so a suspended account or a changed
 * scope takes effect at once.
 */
public class Actor {

    private final Role role;
    private final Long accountId;
    private final String name;
    private final Long ownerId;
    private final StaffScope scope;
    private final String address;

    /** For the container's proxy only: acts as nobody. */
    protected Actor() {
        this(Role.NOBODY, null, "", null, null, null);
    }

    /**
     * @param role in whose name
     * @param accountId the account, or {@code null} for the system and for nobody
     * @param name the person's name as it is written into the history
     * @param ownerId the unit, school, graduate or province whose rows are theirs; {@code null} when there is none (yet)
     * @param scope for school staff whom they see; {@code null} for everybody
     * @param address the network address of the request, or {@code null}
     */
    public Actor(Role role, Long accountId, String name, Long ownerId, StaffScope scope, String address) {
        this.role = role;
        this.accountId = accountId;
        this.name = name;
        this.ownerId = ownerId;
        this.scope = scope == null ? StaffScope.WHOLE : scope;
        this.address = address;
    }

    /** The system: timers and batch jobs. */
    public static Actor system() {
        return new Actor(Role.SYSTEM, null, "SYSTEM", null, null, null);
    }

    /** Somebody who has not signed in. */
    public static Actor nobody(String address) {
        return new Actor(Role.NOBODY, null, "", null, null, address);
    }

    public Role role() {
        return role;
    }

    /** The account, or {@code null} for the system and for nobody. */
    public Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    /** The unit, or {@code null} when the actor is no employer user or not verified yet. */
    public Long employerId() {
        return role == Role.EMPLOYER ? ownerId : null;
    }

    /** The school, or {@code null}. */
    public Long schoolId() {
        return role == Role.SCHOOL ? ownerId : null;
    }

    /** The graduate, or {@code null}. */
    public Long graduateId() {
        return role == Role.GRADUATE ? ownerId : null;
    }

    /** 省级: the first two digits of the places of its schools as a number, or {@code null}. */
    public Long provinceId() {
        return role == Role.PROVINCE ? ownerId : null;
    }

    /** Whom of the school its staff may see. */
    public StaffScope scope() {
        return scope;
    }

    /** The network address of the request, or {@code null} outside a request. */
    public String address() {
        return address;
    }

    /**
     * The unit in whose name an employer user may act.
     *
     * @throws Refusal {@code account.not_verified} when the user has proved no unit yet
     */
    public long requireEmployer() {
        return require(employerId(), "account.not_verified");
    }

    /** @throws Refusal {@code account.not_allowed} when the actor is no school staff */
    public long requireSchool() {
        return require(schoolId(), "account.not_allowed");
    }

    /** @throws Refusal {@code account.not_allowed} when the actor is no graduate */
    public long requireGraduate() {
        return require(graduateId(), "account.not_allowed");
    }

    /**
     * The first two digits of the places of the province's schools.
     *
     * @throws Refusal {@code account.not_allowed} when the actor is not of a province
     */
    public String requireProvince() {
        return String.valueOf(require(provinceId(), "account.not_allowed"));
    }

    private static long require(Long id, String refusal) {
        if (id == null) {
            throw new Refusal(refusal);
        }
        return id;
    }
}
