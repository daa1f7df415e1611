package quxiang.roster.self;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.IntStream;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.CodePurpose;
import quxiang.account.OneTimeCodes;
import quxiang.account.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * 激活账号: a graduate in a roster makes an account. It takes the facts that the roster has and a code sent to a mobile number. Every near
 * miss gets the same answer, and each try costs a code, so that nobody can search for people here.
 */
@Stateless
@PermitAll
public class ActivatingAccounts {

    /** How many seasons back a graduate may still activate: evidence is kept that long. */
    private static final int SEASONS = 3;

    @Inject
    Schools schools;

    @Inject
    Graduates graduates;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    Seal seal;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** Sends the code that {@link #activate} asks for. @throws Refusal as {@link OneTimeCodes#send} */
    public void sendCode(String mobile) {
        codes.send(CodePurpose.ACTIVATE, mobile);
    }

    /**
     * Makes the account. The user name is the mobile number; the ID number serves as well.
     *
     * @throws Refusal {@code account.password_weak}, {@code account.code_wrong}, {@code roster.not_activated} when the facts do not agree
     *     or the account exists
     */
    public void activate(String name, String idNumber, String schoolName, String mobile, String code, String password) {
        Passwords.requireStrong(password, mobile, name, IdNumber.tidy(idNumber), schoolName);
        if (!codes.use(CodePurpose.ACTIVATE, mobile, code)) {
            throw new Refusal("account.code_wrong");
        }
        String hash = seal.hash(IdNumber.tidy(idNumber));
        // Made before anything is known, so that a near miss takes as long as a hit.
        String passwordHash = passwords.hash(password);
        Graduate graduate = find(name, hash, schoolName)
                .map(g -> graduates.lock(g.id()))
                .filter(g -> !g.isRemoved())
                .filter(g -> accounts.byIdHash(Role.GRADUATE, hash).isEmpty())
                .filter(g -> accounts.ofGraduate(g.id()).isEmpty())
                .filter(g -> accounts.byMobile(Role.GRADUATE, mobile).isEmpty())
                .filter(g -> !accounts.isTaken(mobile))
                .orElseThrow(() -> new Refusal("roster.not_activated"));
        graduate.reachableAt(mobile, graduate.email(), clock.instant());
        Account account =
                Account.graduate(graduate.id(), mobile, graduate.name(), hash, mobile, passwordHash, clock.instant());
        accounts.add(account);
        audit.write("ACTIVATED", "GRADUATE", graduate.id(), null);
    }

    private Optional<Graduate> find(String name, String hash, String schoolName) {
        School school = schools.byName(schoolName).orElse(null);
        if (school == null) {
            return Optional.empty();
        }
        int season = Cohort.of(clock.today()).year();
        return IntStream.rangeClosed(-1, SEASONS)
                .mapToObj(back -> graduates.search(school.id(), season - back, hash, name))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
