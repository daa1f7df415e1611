package quxiang.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.Passwords;
import quxiang.common.Clock;
import quxiang.common.CreditCode;
import quxiang.common.Role;
import quxiang.common.Seal;
import quxiang.demo.DemoPeople.Person;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.notice.DemoMessages;
import quxiang.school.School;
import quxiang.school.Schools;

/** Fills an empty database for the demonstration, in one transaction. It refuses to start beside a production configuration. */
@Startup
@Singleton
@PermitAll
@DependsOn("Migrations")
public class Demo {

    /** Of all demo accounts. */
    static final String PASSWORD = "Quxiang@2027";

    private static final int COHORT = 2027;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Seal seal;

    @Inject
    Schools schools;

    @Inject
    Employers employers;

    @Inject
    Accounts accounts;

    private long nextGraduate = 1;
    private long lastGraduate;

    @PostConstruct
    void fill() {
        if (!DemoMessages.isDemo()) {
            return;
        }
        if (Boolean.parseBoolean(System.getenv("QUXIANG_PRODUCTION"))) {
            throw new IllegalStateException("QUXIANG_DEMO and QUXIANG_PRODUCTION exclude each other");
        }
        if (accounts.isTaken("school1")) {
            return;
        }
        Instant now = clock.instant();
        School online = school("10999", "示范大学", true, "010-60000999");
        School offline = school("14999", "线下学院", false, "010-60014999");
        for (int cohort = COHORT - 1; cohort <= COHORT + 1; cohort++) {
            window(online, cohort);
            window(offline, cohort);
        }
        List<Person> people = DemoPeople.of("10999", COHORT, 240);
        long first = graduates(online, COHORT, people, now);
        graduates(online, COHORT - 1, DemoPeople.of("10999", COHORT - 1, 12), now);
        graduates(offline, COHORT, DemoPeople.of("14999", COHORT, 12), now);
        long unit1 = unit("91110108749352307A", "学信咨询服务", "西直门外大街18号楼3层5单元301", "王老师", "010-67410355", now);
        long unit2 = unit("91110105MA00DEM026", "京桥软件（北京）有限公司", "广顺北大街33号院1号楼8层", "陈经理", "010-84110000", now);
        accounts(online, unit1, unit2, people, first, now);
        announcements(now);
    }

    private School school(String code, String name, boolean signsOnline, String phone) {
        School school = new School(code, name, signsOnline, phone);
        schools.add(school);
        em.flush();
        return school;
    }

    private void window(School school, int cohort) {
        em.createNativeQuery("insert into signing_window (school_id, cohort, opens_on, closes_on) values (?, ?, ?, ?)")
                .setParameter(1, school.id())
                .setParameter(2, cohort)
                .setParameter(3, Date.valueOf(LocalDate.of(cohort - 1, 9, 1)))
                .setParameter(4, Date.valueOf(LocalDate.of(cohort + 1, 8, 31)))
                .executeUpdate();
    }

    /** @return the key of the first one; the others follow it */
    private long graduates(School school, int cohort, List<Person> people, Instant now) {
        for (Person person : people) {
            graduate(school, cohort, person, now);
        }
        em.flush();
        return ((Number) em.createNativeQuery("select min(id) from graduate where school_id = ? and cohort = ?")
                        .setParameter(1, school.id())
                        .setParameter(2, cohort)
                        .getSingleResult())
                .longValue();
    }

    private void graduate(School school, int cohort, Person person, Instant now) {
        String hash = seal.hash(person.idNumber());
        Object[] values = {
            nextGraduateId(),
            school.id(),
            cohort,
            "K" + person.examNo(),
            person.examNo(),
            person.studentNo(),
            person.name(),
            seal.seal(person.idNumber()),
            hash,
            person.idNumber().substring(0, 4)
                    + "*".repeat(10)
                    + person.idNumber().substring(14),
            hash,
            person.gender(),
            "01",
            person.department(),
            person.className(),
            person.level(),
            person.majorCode(),
            person.major(),
            "1",
            "110000",
            Date.valueOf(LocalDate.of(cohort, 7, 1)),
            person.number() <= 3 && cohort == COHORT && school.onlineSigning() ? "1990000000" + person.number() : null,
            seal.hash("demo " + person.examNo()),
            Timestamp.from(now),
            Timestamp.from(now)
        };
        var insert =
                em.createNativeQuery("insert into graduate (id, school_id, cohort, roster_key, exam_no, student_no,"
                        + " name, id_sealed, id_hash, id_masked, live_id_hash, gender_code, ethnicity_code, department, class_name,"
                        + " level_code, major_code, major, training_mode_code, origin_code, graduates_on, mobile, facts_hash,"
                        + " created_at, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, 1)");
        for (int i = 0; i < values.length; i++) {
            insert.setParameter(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    /** A value of the sequence stands for the fifty keys that end there. */
    private long nextGraduateId() {
        if (nextGraduate > lastGraduate) {
            lastGraduate = next("graduate_seq");
            nextGraduate = lastGraduate - 49;
        }
        return nextGraduate++;
    }

    private long next(String sequence) {
        return ((Number) em.createNativeQuery("select nextval('" + sequence + "')")
                        .getSingleResult())
                .longValue();
    }

    private long unit(String code, String name, String address, String contact, String phone, Instant now) {
        Employer unit = new Employer(new CreditCode(code), name, now);
        unit.describe("31", "I", "110102", "北京市 西城区", address, contact, phone);
        unit.verify(now);
        employers.add(unit);
        em.flush();
        return unit.id();
    }

    private void accounts(School online, long unit1, long unit2, List<Person> people, long first, Instant now) {
        String hash = Passwords.hash(PASSWORD);
        Account employer1 = Account.employerUser("employer1", "王晓燕", "19900001001", hash, now);
        employer1.actFor(unit1);
        Account employer2 = Account.employerUser("employer2", "陈志强", "19900001002", hash, now);
        employer2.actFor(unit2);
        accounts.add(employer1);
        accounts.add(employer2);
        accounts.add(Account.employerUser("employer3", "未认证用户", "19900001003", hash, now));
        for (int i = 0; i < 3; i++) {
            Person person = people.get(i);
            accounts.add(Account.graduate(
                    first + i,
                    "graduate" + (i + 1),
                    person.name(),
                    seal.hash(person.idNumber()),
                    "1990000000" + (i + 1),
                    hash,
                    now));
        }
        accounts.add(Account.schoolStaff(online.id(), null, "school1", "示范大学就业指导中心", hash, now));
        accounts.add(Account.staff(Role.CENTRE, "centre1", "中心审核员", hash, now));
        accounts.add(Account.staff(Role.OPERATOR, "operator1", "运维值班员", hash, now));
    }

    private void announcements(Instant now) {
        String[][] all = {
            {"2027届毕业生网上签约已开放", "用人单位可搜索并收藏2027届毕业生，发送签约邀请函。请提醒毕业生在应约截止日期前回应。"},
            {"请妥善保管账号和验证码", "工作人员不会索要您的密码或短信验证码。如有疑问，请拨打企业客服电话 010-67410355。"}
        };
        for (String[] one : all) {
            em.createNativeQuery(
                            "insert into announcement (id, title, body, published_at, version) values (?, ?, ?, ?, 1)")
                    .setParameter(1, next("announcement_seq"))
                    .setParameter(2, one[0])
                    .setParameter(3, one[1])
                    .setParameter(4, Timestamp.from(now))
                    .executeUpdate();
        }
    }
}
