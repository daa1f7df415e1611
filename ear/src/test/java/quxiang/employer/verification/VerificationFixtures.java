package quxiang.employer.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import quxiang.account.Account;
import quxiang.common.CreditCode;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.employer.Employer;
import quxiang.employer.EmployerFacts;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/** Users without a unit, reviewers, and units that some of them know already. */
@Stateless
@PermitAll
public class VerificationFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(10_000_000);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Seal seal;

    public long user() {
        String mobile = "139" + NEXT.incrementAndGet();
        Account account = Account.employerUser(mobile, "199****", mobile, "x", clock.instant());
        entities.persist(account);
        entities.flush();
        return account.id();
    }

    public long reviewer() {
        Account account = Account.staff(
                Role.CENTRE, "reviewer" + NEXT.incrementAndGet(), "审核员" + NEXT.get(), "x", clock.instant());
        entities.persist(account);
        entities.flush();
        return account.id();
    }

    /** A user of the older platform whose unit is known and not verified. */
    public long platformUser() {
        String name = "平台单位" + NEXT.incrementAndGet();
        String code = newCode();
        Employer unit = new Employer(new CreditCode(code), name, clock.instant());
        entities.persist(unit);
        long account = user();
        entities.persist(
                Verification.ofPlatformUser(account, unit.id(), person(name, newMail()), facts(code), clock.instant()));
        return account;
    }

    /** The code 123456 was sent to an address. */
    public void mailed(String address) {
        entities.createNativeQuery("insert into one_time_code (purpose, target, code_hash, sent_at, expires_at, tries)"
                        + " values ('MAIL', ?, ?, ?, ?, 0)")
                .setParameter(1, address)
                .setParameter(2, seal.hash(SealPurpose.CODE, address + "123456"))
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, Timestamp.from(clock.instant().plusSeconds(300)))
                .executeUpdate();
    }

    public static PersonFacts person(String unitName, String mail) {
        return new PersonFacts("李梅", "2", unitName, "人事部", "经理", mail, "010-12345678", null);
    }

    public static UnitFacts facts(String creditCode) {
        return new UnitFacts(
                creditCode, "21", "教育", "04", "39", "2", "110108", null, "学院路1号", "https://www.example.cn");
    }

    public static String newMail() {
        return "user" + NEXT.incrementAndGet() + "@example.cn";
    }

    /** A code that no unit has. */
    public static String newCode() {
        return CreditCode.completed("9111010" + "%010d".formatted(NEXT.incrementAndGet()))
                .text();
    }

    /** Lets the quarter of an hour be over for which somebody had a verification. */
    public void letTheClaimLapse(long verification) {
        entities.createNativeQuery("update verification set claimed_until = ? where id = ?")
                .setParameter(1, Timestamp.from(clock.instant().minusSeconds(1)))
                .setParameter(2, verification)
                .executeUpdate();
    }

    public void suspend(String creditCode) {
        unit(creditCode).suspend("投诉核实中", clock.instant());
    }

    private Employer unit(String creditCode) {
        return entities.createQuery("select e from Employer e where e.creditCode = :code", Employer.class)
                .setParameter("code", creditCode)
                .getSingleResult();
    }

    /** Name and industry of a unit, and whether it is verified. */
    public String told(String creditCode) {
        Employer unit = unit(creditCode);
        EmployerFacts facts = unit.facts();
        return unit.name() + " " + facts.getIndustry() + " " + facts.getAddress() + " " + unit.isVerified();
    }

    public Long unitOf(long account) {
        return entities.createQuery("select a.employerId from Account a where a.id = :id", Long.class)
                .setParameter("id", account)
                .getSingleResult();
    }

    public long verificationOf(long account) {
        return entities.createQuery("select max(v.id) from Verification v where v.accountId = :id", Long.class)
                .setParameter("id", account)
                .getSingleResult();
    }

    /** The number that a query gives. */
    public long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    /** The ids of the images that a verification shows. */
    public List<Long> images(long verification) {
        return entities.createQuery(
                        "select p.id from VerificationDocument p where p.verificationId = :of and p.removedAt is null order by p.id",
                        Long.class)
                .setParameter("of", verification)
                .getResultList();
    }
}
