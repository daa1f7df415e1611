package quxiang.roster.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.common.sheet.SheetWriter;
import quxiang.roster.EnteringGraduates;
import quxiang.roster.Graduate;
import quxiang.roster.self.ActivationCodes;
import quxiang.school.School;

/** Schools with staff, and roster files of fictional graduates. */
@Stateless
@PermitAll
public class RosterFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(20_000);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Seal seal;

    @Inject
    private Accounts accounts;

    @Inject
    private EnteringGraduates entering;

    @Inject
    private ActivationCodes activationCodes;

    /** A school and its only user. */
    public record Staff(long schoolId, long accountId, int code) {}

    public Staff newSchool() {
        int code = NEXT.incrementAndGet();
        School school = new School(String.valueOf(code), "学校" + code, true, null);
        entities.persist(school);
        Account account = Account.schoolStaff(school.id(), null, "school" + code, "李老师", "x", clock.instant());
        entities.persist(account);
        return new Staff(school.id(), account.id(), code);
    }

    /** Lets the database learn how much there is. */
    public void analyze() {
        entities.createNativeQuery("analyze").executeUpdate();
    }

    /** Somebody of the school who sees one department only. */
    public Staff departmentStaff(Staff whole) {
        Account account = Account.schoolStaff(
                whole.schoolId(), StaffScope.of("院系1"), "dept" + NEXT.incrementAndGet(), "王老师", "x", clock.instant());
        entities.persist(account);
        return new Staff(whole.schoolId(), account.id(), whole.code());
    }

    /** A unit that has the first graduate of the roster among its favourites. */
    public void collectFirst(Staff staff, Cohort cohort) {
        long unit = 7_000_000L + NEXT.incrementAndGet();
        entities.createNativeQuery("insert into employer (id, credit_code, name, short_name, created_at, version)"
                        + " values (?, ?, '单位', '单位', ?, 1)")
                .setParameter(1, unit)
                .setParameter(2, String.valueOf(unit))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into favorite (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, g_name, g_id_sealed,"
                                + " g_id_hash, g_id_masked, g_school_code, g_school_name, g_level_code, g_major,"
                                + " added_by, added_at, version)"
                                + " select ?, ?, id, school_id, cohort, id, name, id_sealed, id_hash, id_masked, '1', '学校',"
                                + " level_code, major, 1, ?, 1"
                                + " from graduate where school_id = ? and cohort = ? and student_no = 'S0'")
                .setParameter(1, unit)
                .setParameter(2, unit)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, staff.schoolId())
                .setParameter(5, cohort.year())
                .executeUpdate();
    }

    /** Enters the first row of {@link #csv} without a file. */
    public void enterFirst(Staff staff) {
        School school = entities.find(School.class, staff.schoolId());
        Map<String, String> row = Map.of(
                "考生号", String.format("%d%08d", staff.code(), 0),
                "姓名", "张三䶮",
                "身份证号", idNumber(staff, 0),
                "性别代码", "1",
                "所在院系", "院系0",
                "学号", "S0",
                "学历代码", "31",
                "专业", "软件工程",
                "毕业时间", "20270701");
        entering.enter(school, new Cohort(2027), List.of(row));
    }

    /** Enters somebody whose document may stand in other rosters, too. @return the row */
    public long enter(Staff staff, int cohort, String name, String idNumber, String mobile) {
        School school = entities.find(School.class, staff.schoolId());
        int n = NEXT.incrementAndGet();
        Map<String, String> row = new HashMap<>(Map.of(
                "考生号",
                String.format("%d%08d", staff.code(), n),
                "姓名",
                name,
                "身份证号",
                idNumber,
                "所在院系",
                "院系1",
                "学历代码",
                "31",
                "专业",
                "软件工程",
                "毕业时间",
                cohort + "0701"));
        if (mobile != null) {
            row.put("手机号", mobile);
        }
        return entering.enter(school, new Cohort(cohort), List.of(row)).get(0).id();
    }

    /** Opens the season of a school for a cohort, today. */
    public void open(Staff staff, int cohort) {
        entities.createNativeQuery(
                        "insert into signing_window (school_id, cohort, opens_on, closes_on) values (?, ?, ?, ?)")
                .setParameter(1, staff.schoolId())
                .setParameter(2, cohort)
                .setParameter(3, java.sql.Date.valueOf(clock.today().minusDays(1)))
                .setParameter(4, java.sql.Date.valueOf(clock.today().plusDays(1)))
                .executeUpdate();
    }

    /** The ID number of a school's n-th graduate, with its check character. Each school has people of its own. */
    public String idNumber(Staff staff, int n) {
        String body = "1101%02d".formatted(staff.code() % 100)
                + LocalDate.of(2003, 1, 1)
                        .plusDays(n / 1000 + staff.code() / 100 % 20 * 50L)
                        .format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", n % 1000);
        return IdNumber.completed(body);
    }

    /** A csv file as Windows writes it; the last rows have a wrong check character. */
    public byte[] csv(Staff staff, int rows, int bad) {
        StringBuilder file = new StringBuilder("考生号,姓名,身份证号,性别代码,院校代码,所在院系,学号,学历代码,专业,毕业时间\r\n");
        for (int i = 0; i < rows; i++) {
            String id = idNumber(staff, i);
            if (i >= rows - bad) {
                id = id.substring(0, 17) + (id.endsWith("1") ? "2" : "1");
            }
            file.append(String.format(
                    "%d%08d,张三䶮,%s,1,%d,院系%d,S%d,31,软件工程,20270701\r\n", staff.code(), i, id, staff.code(), i % 5, i));
        }
        return file.toString().getBytes(Charset.forName("GB18030"));
    }

    /** The same with numbers of the graduates; the first has none, the second an address only. */
    public byte[] csvWithNumbers(Staff staff, int rows) {
        StringBuilder file = new StringBuilder();
        for (String line : new String(csv(staff, rows, 0), Charset.forName("GB18030")).split("\r\n")) {
            int n = file.isEmpty() ? -1 : Integer.parseInt(line.replaceFirst("^\\d{5}(\\d{8}),.*", "$1"));
            file.append(line)
                    .append(
                            n < 0
                                    ? ",手机号,电子邮箱"
                                    : "," + (n < 2 ? "" : mobile(staff, n)) + (n == 1 ? ",one@example.cn" : ","))
                    .append("\r\n");
        }
        return file.toString().getBytes(Charset.forName("GB18030"));
    }

    /** The number that the school has of its n-th graduate. */
    public String mobile(Staff staff, int n) {
        return "137%05d%03d".formatted(staff.code(), n);
    }

    /** The list of refused rows with the check characters put right. */
    public byte[] corrected(Staff staff, byte[] refused) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(refused), SheetLimits.STANDARD);
                SheetWriter writer = SheetWriter.xlsx(out, "a")) {
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                List<String> cells = new ArrayList<>(row.cells());
                if (row.number() > 1) {
                    int n = Integer.parseInt(cells.get(6).substring(1));
                    cells.set(2, idNumber(staff, n));
                }
                writer.row(Arrays.asList(cells.toArray(String[]::new)));
            }
        }
        return out.toByteArray();
    }

    /** Lets {@code 123456} be the code that was sent to a number. */
    public void codeSent(String mobile) {
        codeSent("ACTIVATE", mobile);
    }

    /** The same for another purpose. */
    public void codeSent(String purpose, String mobile) {
        entities.createNativeQuery("insert into one_time_code (purpose, target, code_hash, sent_at, expires_at, tries)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .setParameter(1, purpose)
                .setParameter(2, mobile)
                .setParameter(3, seal.hash(SealPurpose.CODE, mobile + "123456"))
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, Timestamp.from(clock.instant().plusSeconds(300)))
                .executeUpdate();
    }

    /** Keeps a 激活码 with a life that may be over. */
    public void activationCode(long graduateId, String code, Duration life) {
        activationCodes.put(graduateId, code, life, null);
    }

    /** Who confirms first sign-ins. */
    public void letConfirm(Staff staff) {
        entities.createNativeQuery("update school set activation = 'CONFIRMED' where id = ?")
                .setParameter(1, staff.schoolId())
                .executeUpdate();
        entities.getEntityManagerFactory().getCache().evict(School.class, staff.schoolId());
    }

    /** In which role a graduate can sign in, if at all. */
    public Optional<Role> roleOf(long graduateId) {
        Long account = entities.find(Graduate.class, graduateId).accountId();
        return account == null ? Optional.empty() : accounts.find(account).map(Account::role);
    }
}
