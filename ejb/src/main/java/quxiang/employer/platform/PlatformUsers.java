package quxiang.employer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.common.CreditCode;
import quxiang.common.FoldedText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;
import quxiang.employer.verification.Verification;
import quxiang.employer.verification.VerificationMethod;
import quxiang.employer.verification.Verifications;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * Imports units and users that 国家大学生就业服务平台 knows. They become known here, and a user has only to hand in the letter
 * (manual, figure 11). Idempotent.
 */
@ApplicationScoped
public class PlatformUsers {

    /** The result of importing a user. */
    public enum Outcome {
        /** New, or with other facts than before. */
        TAKEN,
        /** As known, or further than the platform knows. */
        UNCHANGED,
        /** The unit of this code has another name here. */
        OTHER_NAME,
        /** The mobile number belongs to a user of another unit. */
        OTHER_UNIT,
        /** The mobile number was registered here by its holder, who goes the usual way. */
        REGISTERED
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Employers employers;

    @Inject
    private Verifications verifications;

    @Inject
    private Codes codes;

    @Inject
    private ShanghaiClock clock;

    /** The hash of a password that nobody knows: the first one is set by SMS code. */
    private volatile String nobodys;

    /**
     * Imports a user and their unit, in the caller's transaction.
     *
     * @param shortName 单位简称, or {@code null}
     * @param mobile the number under which the user signs in
     */
    public Outcome take(
            CreditCode code, String name, String shortName, String mobile, UnitFacts unit, PersonFacts person) {
        Optional<Employer> known = employers.find(code);
        if (known.isPresent() && !FoldedText.same(known.get().name(), name)) {
            return Outcome.OTHER_NAME;
        }
        Optional<Account> account = accounts.byMobile(Role.EMPLOYER, mobile);
        if (account.isPresent()) {
            return again(account.get(), known, shortName, unit, person);
        }
        if (accounts.isTaken(mobile)) {
            return Outcome.REGISTERED;
        }
        Instant now = clock.instant();
        Employer employer = known.orElseGet(() -> {
            Employer added = new Employer(code, name, now);
            employers.add(added);
            return added;
        });
        describe(employer, shortName, unit, person);
        Account user = Account.employerUser(mobile, person.getName(), mobile, nobodysPassword(), now);
        accounts.add(user);
        em.persist(Verification.ofPlatformUser(user.id(), employer.id(), person, unit, now));
        em.flush();
        return Outcome.TAKEN;
    }

    private Outcome again(
            Account account, Optional<Employer> known, String shortName, UnitFacts unit, PersonFacts person) {
        Optional<Verification> latest = verifications.latest(account.id());
        if (latest.isEmpty() || latest.get().method() != VerificationMethod.LETTER) {
            return Outcome.REGISTERED;
        }
        Verification verification = verifications.lock(latest.get().id());
        if (known.isEmpty()
                || !Objects.equals(verification.employerId(), known.get().id())) {
            return Outcome.OTHER_UNIT;
        }
        if (!verification.isEditable() || same(verification.unit(), unit) && same(verification.person(), person)) {
            return Outcome.UNCHANGED;
        }
        verification.tellPerson(person, null, clock.instant());
        verification.tellUnit(unit, VerificationMethod.LETTER, clock.instant());
        describe(known.get(), shortName, unit, person);
        return Outcome.TAKEN;
    }

    /** A unit that was proved keeps what it says of itself. */
    private void describe(Employer employer, String shortName, UnitFacts unit, PersonFacts person) {
        if (employer.isVerified()) {
            return;
        }
        String section = codes.find(CodeTable.PLATFORM_INDUSTRY, unit.getPlatformIndustry())
                .map(Code::parent)
                .orElse(null);
        employer.establish(unit, section, person.getName(), person.getPhone());
        if (shortName != null) {
            employer.alsoKnownAs(shortName);
        }
    }

    private static boolean same(UnitFacts one, UnitFacts other) {
        return same(
                one,
                other,
                Stream.of(
                        UnitFacts::getPlatformIndustry,
                        UnitFacts::getBusinessScope,
                        UnitFacts::getUnitType,
                        UnitFacts::getNature,
                        UnitFacts::getSize,
                        UnitFacts::getRegion,
                        UnitFacts::getAddress,
                        UnitFacts::getSite));
    }

    private static boolean same(PersonFacts one, PersonFacts other) {
        return same(one, other, Stream.of(PersonFacts::getName, PersonFacts::getEmail));
    }

    private static <T> boolean same(T one, T other, Stream<Function<T, String>> facts) {
        return facts.allMatch(fact -> Objects.equals(fact.apply(one), fact.apply(other)));
    }

    private String nobodysPassword() {
        if (nobodys == null) {
            nobodys = passwords.unknown();
        }
        return nobodys;
    }
}
