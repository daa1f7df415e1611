package quxiang.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import quxiang.account.Account;
import quxiang.account.code.CodePurpose;
import quxiang.common.Cohort;
import quxiang.common.CreditCode;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.employer.Employer;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.letter.Letter;
import quxiang.roster.EnteringGraduates;
import quxiang.roster.Graduate;
import quxiang.roster.RowsOfPersons;
import quxiang.roster.imports.RosterFixtures;
import quxiang.school.School;

/** A school, its graduates and some units that can sign with each other. What signings do goes through the use cases. */
@Stateless
@PermitAll
public class SigningFixtures {

    public static final int COHORT = 2027;

    private static final AtomicInteger UNITS = new AtomicInteger(1000);

    @Inject
    Seal seal;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RosterFixtures rosters;

    @Inject
    private EnteringGraduates entering;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private RowsOfPersons persons;

    /** Somebody who signs: the owner (unit or graduate) and the account that acts for it. */
    public record Side(long id, long account, String name, String idNumber) {}

    /** Those who sign with each other, and the school's only user. */
    public record World(long school, String schoolName, long staff, List<Side> employers, List<Side> graduates) {}

    public World newWorld(int employers, int graduates) {
        RosterFixtures.Staff staff = rosters.newSchool();
        School school = entities.find(School.class, staff.schoolId());
        entities.createNativeQuery(
                        "insert into signing_window (school_id, cohort, opens_on, closes_on) values (?, ?, ?, ?)")
                .setParameter(1, school.id())
                .setParameter(2, COHORT)
                .setParameter(3, Date.valueOf(clock.today().minusDays(1)))
                .setParameter(4, Date.valueOf(clock.today().plusDays(1)))
                .executeUpdate();
        List<Side> units = new ArrayList<>();
        for (int i = 0; i < employers; i++) {
            units.add(unit());
        }
        List<Side> people = new ArrayList<>();
        for (int i = 0; i < graduates; i++) {
            people.add(graduate(school, staff, i));
        }
        return new World(school.id(), school.name(), staff.accountId(), units, people);
    }

    private Side unit() {
        int number = UNITS.incrementAndGet();
        Employer unit = new Employer(
                CreditCode.completed("91110105" + "%09d".formatted(number)), "单位" + number, clock.instant());
        unit.verify(clock.instant());
        entities.persist(unit);
        Account account = Account.employerUser("unit" + number, "经办人" + number, null, "x", clock.instant());
        account.actFor(unit.id());
        entities.persist(account);
        return new Side(unit.id(), account.id(), unit.name(), null);
    }

    private Side graduate(School school, RosterFixtures.Staff staff, int n) {
        String idNumber = rosters.idNumber(staff, n);
        Map<String, String> row = Map.of(
                "考生号",
                "%d%08d".formatted(staff.code(), n),
                "姓名",
                "张" + "甲乙丙丁戊己庚辛".charAt(n),
                "身份证号",
                idNumber,
                "所在院系",
                "计算机学院",
                "学号",
                "S" + n,
                "学历代码",
                "31",
                "专业",
                "软件工程",
                "毕业时间",
                "20270701");
        Graduate graduate =
                entering.enter(school, new Cohort(COHORT), List.of(row)).get(0);
        Account account = Account.graduate(
                graduate.id(),
                "g" + staff.code() + "-" + n,
                graduate.name(),
                graduate.idHash(),
                null,
                "x",
                clock.instant());
        entities.persist(account);
        entities.flush();
        persons.belong(graduate, account);
        return new Side(graduate.id(), account.id(), graduate.name(), idNumber);
    }

    /** Lets {@code 123456} be the code with which an account agrees to a signing, as the message with it would say. */
    public String agreed(long account, long signing) {
        return agreed(CodePurpose.ACCEPT, account, signing);
    }

    /** The same for another deed. */
    public String agreed(CodePurpose deed, long account, long signing) {
        String mobile = "18%09d".formatted(account % 1_000_000_000);
        entities.createNativeQuery("update account set mobile = ? where id = ? and mobile is null")
                .setParameter(1, mobile)
                .setParameter(2, account)
                .executeUpdate();
        entities.getEntityManagerFactory().getCache().evict(Account.class, account);
        String target = String.valueOf(entities.createNativeQuery("select mobile from account where id = ?")
                .setParameter(1, account)
                .getSingleResult());
        entities.createNativeQuery(
                        "insert into one_time_code (purpose, subject, target, code_hash, sent_at, expires_at, tries)"
                                + " values (?, ?, ?, ?, ?, ?, 0)")
                .setParameter(1, deed.name())
                .setParameter(2, deed + " " + signing)
                .setParameter(3, target)
                .setParameter(4, seal.hash(SealPurpose.CODE, target + "123456"))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, Timestamp.from(clock.instant().plusSeconds(300)))
                .executeUpdate();
        return "123456";
    }

    /** A letter that may be sent, to be answered within five days. */
    public Letter letter() {
        return new Letter(
                new JobTerms("工程师", "13", "北京", 0, null, 10_000, null, null, null),
                new HukouTerms(false, null),
                new ArchiveTerms(false, null, null, null, null, null),
                null,
                clock.today().plusDays(5));
    }

    /** Lets the time to answer be over: its last day was yesterday. */
    public void letTheDeadlinePass(long signing) {
        LocalDate yesterday = clock.today().minusDays(1);
        entities.createNativeQuery("update signing set deadline = ? where id = ?")
                .setParameter(
                        1, Timestamp.from(ShanghaiClock.endOfDay(yesterday).minus(Duration.ofSeconds(1))))
                .setParameter(2, signing)
                .executeUpdate();
    }
}
