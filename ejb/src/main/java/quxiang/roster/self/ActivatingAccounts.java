package quxiang.roster.self;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.ActivationWay;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.consent.ConsentOccasion;
import quxiang.account.consent.PrivacyNotices;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.roster.PersonName;
import quxiang.roster.RowsOfPersons;
import quxiang.roster.format.RosterColumn;
import quxiang.school.ActivationPolicy;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * 激活账号: a graduate in a roster makes an account. Name, ID number and school are known to many, so they prove nothing: there has to be a
 * code to the number or address that the school has, or the school's 激活码, or the school confirms it. Every near miss gets the same answer,
 * and each try costs a code, so that nobody can search for people here.
 */
@Stateless
@PermitAll
public class ActivatingAccounts {

    /** How many seasons back a graduate may still activate: evidence is kept that long. */
    private static final int SEASONS = 3;

    private static final String MAIL_CODE = "\\d{6}";
    private static final int KEY = 40;

    @Inject
    Schools schools;

    @Inject
    Graduates graduates;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    ActivationCodes activationCodes;

    @Inject
    Seal seal;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    PrivacyNotices notices;

    @Inject
    RowsOfPersons persons;

    /** What became of an activation. */
    public enum Outcome {
        /** There is a new account. */
        OPENED,
        /** The person had an account already, and it has this row too. Its password stays. */
        ATTACHED
    }

    /**
     * Sends a code to the number, else to the address, that the roster has. Whoever is not in it gets the same answer.
     *
     * @return where it went, as it may be shown
     * @throws Refusal as {@link OneTimeCodes#send}
     */
    public CodeAddress sendToRoster(ClaimedPerson person) {
        Optional<Graduate> found = find(person);
        if (found.isEmpty()) {
            codes.withholdFrom(CodePurpose.ACTIVATE, nobody(person));
            return CodeAddress.ofNobody(seal.hash(SealPurpose.SIGN_IN, nobody(person)));
        }
        Graduate graduate = found.get();
        Map<RosterColumn, String> cells = graduates.cells(graduate.id());
        String mobile = cells.get(RosterColumn.MOBILE);
        String email = codes.canMail() ? cells.get(RosterColumn.EMAIL) : null;
        boolean free = of(graduate)
                .map(account -> takes(account, graduate, ActivationWay.ROSTER_MOBILE))
                .orElse(true);
        if (mobile != null && free) {
            codes.send(CodePurpose.ACTIVATE, mobile);
        } else if (mobile != null) {
            codes.withhold(CodePurpose.ACTIVATE, mobile);
            outbox.text("ACCOUNT_KNOWN", Role.GRADUATE, graduate.id(), mobile);
        } else if (email != null && free) {
            codes.sendByMail(CodePurpose.ACTIVATE, email);
        } else {
            codes.withholdFrom(CodePurpose.ACTIVATE, nobody(person));
        }
        return CodeAddress.of(mobile, email);
    }

    /** Sends the code that proves a number of one's own. It proves nothing else. @throws Refusal as {@link OneTimeCodes#send} */
    public void sendToOwn(String mobile) {
        codes.send(CodePurpose.ACTIVATE, mobile);
    }

    /**
     * Makes the account with the code that went to the number in the roster. That becomes the account's. It is the user name; the ID
     * number serves as well. Who has an account already gets the row into it. The code is used up by success alone; each try counts.
     *
     * @throws Refusal {@code account.password_weak}, {@code account.code_wrong}, {@code roster.mobile_of_another},
     *     {@code roster.not_activated} when the facts do not agree or the account exists
     */
    public Outcome activate(ClaimedPerson person, String code, String password) {
        requireStrong(password, person, null);
        Optional<Graduate> found = find(person);
        String mobile = found.map(graduate -> graduates.cells(graduate.id()).get(RosterColumn.MOBILE))
                .orElseGet(() -> nobody(person));
        requireRight(mobile, code);
        // Made before anything more is known, so that a near miss takes as long as a hit.
        String passwordHash = passwords.hash(password);
        Graduate graduate = free(found, mobile, ActivationWay.ROSTER_MOBILE).orElseThrow(ActivatingAccounts::no);
        if (!mobile.equals(graduates.cells(graduate.id()).get(RosterColumn.MOBILE))) {
            throw no();
        }
        return open(graduate, mobile, passwordHash, ActivationWay.ROSTER_MOBILE, code);
    }

    /**
     * Makes the account with the 激活码, or the code of the mail, and a number of one's own.
     *
     * @param proof the 激活码, or the code of the mail where the school has an address only
     * @param mobile which becomes the account's
     * @param code that was sent to it
     * @throws Refusal {@code account.password_weak}, {@code account.code_wrong}, {@code roster.mobile_of_another},
     *     {@code roster.not_activated} for all that does not agree
     */
    public Outcome activateByCode(ClaimedPerson person, String proof, String mobile, String code, String password) {
        requireStrong(password, person, mobile);
        requireRight(mobile, code);
        String passwordHash = passwords.hash(password);
        Optional<Graduate> found = free(find(person), mobile, ActivationWay.CODE);
        String typed = proof == null ? "" : proof.strip();
        String mail = found.map(this::mailAlone).orElseGet(() -> nobody(person));
        boolean byMail = typed.matches(MAIL_CODE) && codes.isRightThisTime(CodePurpose.ACTIVATE, mail, typed);
        boolean byLetter =
                !byMail && activationCodes.use(found.map(Graduate::id).orElse(0L), proof);
        if (found.isEmpty() || !byMail && !byLetter) {
            throw no();
        }
        if (byMail) {
            codes.useJudgedWithCaller(CodePurpose.ACTIVATE, mail, typed);
        }
        return open(found.get(), mobile, passwordHash, byMail ? ActivationWay.ROSTER_MAIL : ActivationWay.CODE, code);
    }

    /**
     * Makes an account that nothing proves. It can be used once the school has confirmed it.
     *
     * @throws Refusal {@code roster.no_confirmation} at a school that does not confirm, {@code account.password_weak},
     *     {@code account.code_wrong}, {@code roster.mobile_of_another}, {@code roster.not_activated}
     */
    public Outcome applyForConfirmation(ClaimedPerson person, String mobile, String code, String password) {
        requireStrong(password, person, mobile);
        if (schools.byName(person.schoolName())
                .filter(school -> school.activation() == ActivationPolicy.CONFIRMED)
                .isEmpty()) {
            throw new Refusal("roster.no_confirmation");
        }
        requireRight(mobile, code);
        String passwordHash = passwords.hash(password);
        Graduate graduate = free(find(person), mobile, ActivationWay.SCHOOL).orElseThrow(ActivatingAccounts::no);
        Outcome outcome = open(graduate, mobile, passwordHash, ActivationWay.SCHOOL, code);
        outbox.put("ACTIVATION_WAITS", Role.SCHOOL, graduate.schoolId(), null, graduate.name());
        return outcome;
    }

    private void requireRight(String target, String code) {
        if (!codes.isRightThisTime(CodePurpose.ACTIVATE, target, code)) {
            throw new Refusal("account.code_wrong");
        }
    }

    private static void requireStrong(String password, ClaimedPerson person, String mobile) {
        String[] known = Stream.of(mobile, person.name(), IdNumber.tidy(person.idNumber()), person.schoolName())
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        Passwords.requireStrong(password, known);
    }

    private static Refusal no() {
        return new Refusal("roster.not_activated");
    }

    /** The graduate, whose row the transaction holds from now on, if an account may have it. */
    private Optional<Graduate> free(Optional<Graduate> found, String mobile, ActivationWay way) {
        Optional<Graduate> free = found.map(graduate -> graduates.lock(graduate.id()))
                .filter(graduate -> !graduate.isRemoved())
                .filter(graduate -> of(graduate)
                        .map(account -> takes(account, graduate, way))
                        .orElse(true));
        Optional<Account> own = found.flatMap(this::of);
        if (own.map(account -> account.yieldsTo(way)).orElse(true)) {
            requireFree(mobile, own.map(Account::id).orElse(0L));
        }
        return free;
    }

    /** The account of the person, whether or not it has this row. */
    private Optional<Account> of(Graduate graduate) {
        return graduate.accountId() == null
                ? accounts.byIdHash(Role.GRADUATE, graduate.idHash())
                : accounts.find(graduate.accountId());
    }

    /** Whether a proof of the person of a row changes something: the account is free, or it stands for another row of theirs. */
    private static boolean takes(Account account, Graduate graduate, ActivationWay way) {
        return account.yieldsTo(way)
                || way != ActivationWay.SCHOOL
                        && !account.awaitsSchool()
                        && !graduate.id().equals(account.graduateId());
    }

    private Outcome open(Graduate graduate, String mobile, String passwordHash, ActivationWay way, String code) {
        Account account = of(graduate).map(one -> accounts.lock(one.id())).orElse(null);
        boolean another = account != null && !account.yieldsTo(way);
        if (!codes.useJudgedWithCaller(CodePurpose.ACTIVATE, mobile, code)) {
            throw new Refusal("account.code_wrong");
        }
        if (another) {
            if (graduate.accountId() == null) {
                persons.belong(graduate, account);
            }
            return Outcome.ATTACHED;
        }
        if (account == null) {
            account = Account.graduate(
                    graduate.id(), mobile, graduate.name(), graduate.idHash(), mobile, passwordHash, clock.instant());
            accounts.add(account);
        } else {
            account.bind(mobile, passwordHash, clock.instant());
            account.standsFor(graduate.id());
        }
        account.activated(way, clock.instant());
        graduate.reachableAt(mobile, graduate.email(), clock.instant());
        accounts.flush();
        persons.belong(graduate, account);
        if (way != ActivationWay.SCHOOL) {
            persons.attach(account.id());
        }
        // The page says beside its button that activating is agreeing (个人信息保护法, article 13).
        notices.agree(account.id(), ConsentOccasion.ACTIVATION);
        audit.write("ACTIVATED", "GRADUATE", graduate.id(), way + " " + MobileNumber.masked(mobile));
        String known = graduates.cells(graduate.id()).get(RosterColumn.MOBILE);
        if (known != null && !known.equals(mobile)) {
            outbox.text("ACCOUNT_ACTIVATED", Role.GRADUATE, graduate.id(), known, MobileNumber.masked(mobile));
        }
        return Outcome.OPENED;
    }

    /** Only who has proved to hold a number learns that it is another's. */
    private void requireFree(String mobile, long own) {
        if (accounts.isOfAnother(Role.GRADUATE, mobile, own)) {
            throw new Refusal("roster.mobile_of_another", MobileNumber.masked(mobile));
        }
    }

    /** The address of the roster, where it has no number. */
    private String mailAlone(Graduate graduate) {
        Map<RosterColumn, String> cells = graduates.cells(graduate.id());
        return cells.get(RosterColumn.MOBILE) == null ? cells.get(RosterColumn.EMAIL) : null;
    }

    /** What stands for the facts of nobody; the same for the same facts. */
    private String nobody(ClaimedPerson person) {
        String facts = person.schoolName() + "\u001F" + PersonName.tidy(person.name()) + "\u001F"
                + IdNumber.tidy(person.idNumber());
        return "nobody:" + seal.hash(SealPurpose.SIGN_IN, facts).substring(0, KEY);
    }

    private Optional<Graduate> find(ClaimedPerson person) {
        School school = schools.byName(person.schoolName()).orElse(null);
        if (school == null) {
            return Optional.empty();
        }
        int season = Cohort.of(clock.today()).year();
        return IntStream.rangeClosed(-1, SEASONS)
                .mapToObj(back -> graduates.search(school.id(), season - back, person.idNumber(), person.name()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
