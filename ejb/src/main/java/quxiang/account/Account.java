package quxiang.account;

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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.StaffScope;

/** Somebody who can sign in. */
@Entity
public class Account {

    private static final int LONGEST_NAME = 64;
    private static final Pattern NO_NAME = Pattern.compile("[<>\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

    @Id
    @SequenceGenerator(name = "account", sequenceName = "account_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    private Long id;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "also_role")
    private Role alsoRole;

    private String username;
    private String email;
    private String mobile;

    @Column(name = "id_hash")
    private String idHash;

    private String name;

    @Embedded
    private AccountPassword password;

    /** {@code null} as long as there is none. */
    @Embedded
    private AccountFactor factor;

    @Embedded
    private AccountActivation activation = new AccountActivation();

    /** {@code null} as long as nothing is known. */
    @Embedded
    private WorkDetails work;

    @Column(name = "employer_id")
    private Long employerId;

    @Column(name = "graduate_id")
    private Long graduateId;

    @Column(name = "school_id")
    private Long schoolId;

    /** Of school staff, as {@link StaffScope} keeps them; {@code null} for the whole school. */
    private String departments;

    /** Of staff of a province: the first two digits of the places of its schools. */
    private String province;

    /** Of staff of a province: whether they keep its accounts. */
    @Column(name = "province_leader")
    private Boolean provinceLeader;

    @Column(name = "mail_verified_at")
    private Instant mailVerifiedAt;

    @Column(name = "sessions_since")
    private Instant sessionsSince;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "welcomed_at")
    private Instant welcomedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {}

    private Account(Role role, String username, String name, String passwordHash, Instant at) {
        this.role = role;
        this.username = username;
        this.name = name;
        this.password = new AccountPassword(passwordHash, at);
        this.createdAt = at;
    }

    /** A user of a unit; without a unit until one is proved. */
    public static Account employerUser(String username, String name, String mobile, String passwordHash, Instant at) {
        Account account = new Account(Role.EMPLOYER, username, name, passwordHash, at);
        account.mobile = mobile;
        return account;
    }

    /** A graduate of a roster, who can also sign in by the ID number. */
    public static Account graduate(
            long graduateId,
            String username,
            String name,
            String idHash,
            String mobile,
            String passwordHash,
            Instant at) {
        Account account = new Account(Role.GRADUATE, username, name, passwordHash, at);
        account.graduateId = graduateId;
        account.idHash = idHash;
        account.mobile = mobile;
        return account;
    }

    /** Staff of a school. Of the whole school when {@code scope} is {@code null}. */
    public static Account schoolStaff(
            long schoolId, StaffScope scope, String username, String name, String passwordHash, Instant at) {
        Account account = new Account(Role.SCHOOL, username, nameOf(name), passwordHash, at);
        account.schoolId = schoolId;
        account.departments = scope == null ? null : scope.toKeep();
        return account;
    }

    /** Staff of the centre, or an administrator: operator, security or auditor. */
    public static Account staff(Role role, String username, String name, String passwordHash, Instant at) {
        return new Account(role, username, nameOf(name), passwordHash, at);
    }

    /**
     * Staff of a province.
     *
     * @param leader whether they keep the accounts of the province
     */
    public static Account provinceStaff(
            String province, boolean leader, String username, String name, String passwordHash, Instant at) {
        Account account = new Account(Role.PROVINCE, username, nameOf(name), passwordHash, at);
        account.province = province;
        account.provinceLeader = leader;
        return account;
    }

    /** A name stands in one line of messages, pages and files. */
    private static String nameOf(String told) {
        String name = told == null ? "" : told.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || NO_NAME.matcher(name).find()) {
            throw new Refusal("account.name");
        }
        return name;
    }

    /** Gives a demonstration's account a second role. Where people work, an account has one. */
    public void alsoActAs(Role second) {
        alsoRole = second;
    }

    /** The roles that the container lets the account in with. */
    public Set<Role> roles() {
        return alsoRole == null ? Set.of(role) : Set.of(role, alsoRole);
    }

    /** 激活: by what the graduate proved to be the person. What nothing proved waits for the school. */
    public void activated(ActivationWay way, Instant at) {
        activation.by(way, at);
    }

    /** Gives an account that is free to whoever has proved to be its person. Nothing of who had it before opens it. */
    public void bind(String itsMobile, String hash, Instant at) {
        username = itsMobile;
        mobile = itsMobile;
        email = null;
        mailVerifiedAt = null;
        activation.bound();
        factor = null;
        changePassword(hash, at);
    }

    /**
     * 解绑: nobody can sign in any more until the person activates the account anew. What the account has done stays.
     *
     * @param unknown the hash of a password that nobody knows
     */
    public void unbind(String unknown, Instant at) {
        username = "unbound-" + id;
        mobile = null;
        email = null;
        factor = null;
        activation.unbound(at);
        changePassword(unknown, at);
    }

    /**
     * 注销: nobody can sign in any more, and how the person could be reached is erased. What the account has done stays. A graduate can
     * activate it anew.
     *
     * @param unknown the hash of a password that nobody knows
     */
    public void close(String unknown, Instant at) {
        username = "closed-" + id;
        mobile = null;
        email = null;
        mailVerifiedAt = null;
        work = null;
        factor = null;
        activation.closed(at);
        if (role != Role.GRADUATE) {
            disable(at);
        }
        changePassword(unknown, at);
    }

    /** A graduate's document and name are the school's. What it corrects counts here at once. */
    public void knownBy(String hash, String itsName) {
        idHash = hash;
        name = itsName;
    }

    /** It belongs to no row any more: its person has another account. */
    public void leave(String unknown, Instant at) {
        unbind(unknown, at);
        idHash = null;
        graduateId = null;
    }

    /** The row by which it was activated, which its document follows. */
    public void standsFor(long itsGraduate) {
        graduateId = itsGraduate;
    }

    /** The school knows the person: from now on they can sign in. */
    public void admit() {
        activation.admitted();
    }

    /** Whether the school has to confirm it before anybody can sign in. */
    public boolean awaitsSchool() {
        return activation.awaitsSchool();
    }

    /** Whether it belongs to nobody since it was unbound. */
    public boolean isUnbound() {
        return activation.isUnbound();
    }

    /** Whether another activation may take it over: after 解绑, or with better proof than before. */
    public boolean yieldsTo(ActivationWay way) {
        return activation.yieldsTo(way);
    }

    /** The graduate, or {@code null}. */
    public Long graduateId() {
        return graduateId;
    }

    /** Sets the mail address, which has been proved; {@code null} for none. */
    public void readsMailAt(String address, Instant proved) {
        email = address;
        mailVerifiedAt = proved;
    }

    /** Sets the mobile number that codes are sent to. Who signs in by the number signs in by the new one: the former is free for others. */
    public void reachableAt(String number) {
        if (username.equals(mobile) && number != null) {
            username = number;
        }
        mobile = number;
    }

    /** Nobody is reached at the number any more, and nobody signs in by it. It is free for its next holder. */
    public void losesNumber() {
        if (username.equals(mobile)) {
            username = "released-" + id;
        }
        mobile = null;
    }

    /** Whether its user has not put the first steps away yet. */
    public boolean isNew() {
        return welcomedAt == null;
    }

    /** The first steps are put away. */
    public void welcomed(Instant at) {
        if (welcomedAt == null) {
            welcomedAt = at;
        }
    }

    /** Disables the account: nobody can use it until it is enabled again. */
    public void disable(Instant at) {
        if (disabledAt == null) {
            disabledAt = at;
        }
    }

    public void enable() {
        disabledAt = null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** For school staff: whom they see from now on. */
    public void see(StaffScope scope) {
        departments = scope.toKeep();
    }

    /** For school staff whom they see. */
    public StaffScope scope() {
        return StaffScope.kept(departments);
    }

    /** The unit that the user may act for, or {@code null}. */
    public Long employerId() {
        return employerId;
    }

    /** The school of its staff, or {@code null}. */
    public Long schoolId() {
        return schoolId;
    }

    /** Of staff of a province: the first two digits of where its schools are, or {@code null}. */
    public String province() {
        return province;
    }

    /** Whether somebody of a province keeps its accounts. */
    public boolean leadsProvince() {
        return Boolean.TRUE.equals(provinceLeader);
    }

    /** The user has proved that they may act for a unit. */
    public void actFor(long employer) {
        employerId = employer;
    }

    /**
     * Sets what an employer's user says of themselves, once it is approved. Until then the mobile number stands for the
     * name.
     */
    public void identify(String itsName, WorkDetails itsWork) {
        name = itsName;
        work = itsWork;
    }

    /**
     * For somebody who is signed in and shall tell the password again.
     *
     * @throws Refusal {@code account.tries_over} with the minutes that it lasts, or {@code account.disabled}
     */
    public void requireUsable(Instant now) {
        if (disabledAt != null) {
            throw new Refusal("account.disabled");
        }
        password.requireTries(now);
    }

    /** @throws Refusal {@code account.awaits_school} while the school has not confirmed the first sign-in */
    public void requireAdmitted() {
        if (activation.awaitsSchool()) {
            throw new Refusal("account.awaits_school");
        }
    }

    /** Counts a wrong password of somebody signed in. Five in a row stop them for a quarter of an hour. */
    public void failed(Instant now) {
        password.failed(now);
    }

    /** Resets the count after a right password. Where there is a second factor, only a right code does. */
    public void passwordWasRight() {
        if (!factor().isSet()) {
            password.succeeded();
        }
    }

    /** Resets the count. */
    public void succeeded() {
        password.succeeded();
    }

    /** Sets another password and unlocks the account. Where there is a second factor, wrong tries stay counted. */
    public void changePassword(String hash, Instant at) {
        AccountPassword before = password;
        password = new AccountPassword(hash, at);
        if (before != null && factor().isSet()) {
            password.failAs(before);
        }
    }

    /** Ends all sessions that began before. */
    public void endSessions(Instant at) {
        sessionsSince = at;
    }

    /** A session that began before it is nobody's. The password was changed, or they were ended. */
    public Instant sessionsSince() {
        return sessionsSince == null || sessionsSince.isBefore(password.since()) ? password.since() : sessionsSince;
    }

    /** The second factor; what none is set of. */
    public AccountFactor factor() {
        return factor == null ? AccountFactor.NONE : factor;
    }

    /**
     * Sets 动态口令.
     *
     * @param sealed its secret
     * @param step the step by which it was proved, which serves no second time
     * @param recovery the hashes of the 恢复码
     */
    public void proveBy(byte[] sealed, Instant at, long step, List<String> recovery) {
        factor = new AccountFactor(sealed, at, step, recovery);
    }

    /** There is no second factor any more. */
    public void dropFactor() {
        factor = null;
    }

    /**
     * The actor that this account stands for. A session that began before the password was changed is nobody's any
     * more: whoever knew the old password is out (OWASP ASVS 5, 7.4.3).
     *
     * @param address from where, or {@code null}
     * @param signedIn when the session began, or {@code null} outside a session
     * @param row the row of a roster that a graduate with several has chosen, or {@code null} for the main one
     */
    public Actor actor(String address, Instant signedIn, Long row) {
        if (disabledAt != null
                || activation.isClosed()
                || activation.awaitsSchool()
                || signedIn != null && signedIn.isBefore(sessionsSince())) {
            return Actor.nobody(address);
        }
        Long owner = role == Role.GRADUATE && row != null ? row : owner();
        return new Actor(role, id, name, owner, scope(), address);
    }

    /** The unit, graduate or school that it stands for, or {@code null}. */
    public Long owner() {
        return switch (role) {
            case EMPLOYER -> employerId;
            case GRADUATE -> graduateId;
            case SCHOOL -> schoolId;
            case PROVINCE -> Long.valueOf(province);
            default -> null;
        };
    }

    public Long id() {
        return id;
    }

    /** What has been shown of it, to be told apart from what it is since. */
    public int version() {
        return version;
    }

    public Role role() {
        return role;
    }

    public String name() {
        return name;
    }

    public String username() {
        return username;
    }

    public String mobile() {
        return mobile;
    }

    /** What an employer's user said of their work; of others nothing. */
    public WorkDetails work() {
        return work == null ? WorkDetails.NONE : work;
    }

    public String email() {
        return email;
    }

    /** When the code that was sent to the address was given back, or {@code null}. */
    public Instant mailVerifiedAt() {
        return mailVerifiedAt;
    }

    public Instant passwordAt() {
        return password.since();
    }

    public String passwordHash() {
        return password.hash();
    }
}
