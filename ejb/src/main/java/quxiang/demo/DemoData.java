package quxiang.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.ActivationWay;
import quxiang.account.consent.ConsentOccasion;
import quxiang.account.consent.PrivacyNotices;
import quxiang.account.password.Passwords;
import quxiang.common.Cohort;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.notice.channel.DemoMessages;
import quxiang.roster.EnteringGraduates;
import quxiang.roster.Graduate;
import quxiang.roster.self.ActivationCodes;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.statistics.way.KeptWays;

/** Fills an empty database for the demonstration, in one transaction. It refuses to start beside a production configuration. */
@Startup
@Singleton
@PermitAll
@DependsOn("Migrations")
public class DemoData {

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());

    /** The password of all demo accounts. */
    private static final String PASSWORD = "Quxiang@2027";

    private static final int WITH_ACCOUNT = 3;

    /** The 激活码 of 何丽, of whom the school has no number. It is public as the password is. */
    private static final String ACTIVATION_CODE = "DEMQ-2X27-HEXY";

    private static final Duration CODE_LIFE = Duration.ofDays(365);
    private static final int WITH_CODE = 4;

    @Inject
    Jdbi jdbi;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Schools schools;

    @Inject
    EnteringGraduates entering;

    @Inject
    DemoUnits units;

    @Inject
    ActivationCodes activationCodes;

    @Inject
    Accounts accounts;

    @Inject
    PrivacyNotices notices;

    @Inject
    KeptWays ways;

    /** Of the graduates with accounts, two belong to it. */
    private static final String DEPARTMENT = "计算机学院";

    /** Fills an empty database. Refuses, and fails the start of the application, beside a production configuration. */
    @PostConstruct
    void fill() {
        requireOnlyOne(DemoMessages.isDemo(), Boolean.parseBoolean(System.getenv("QUXIANG_PRODUCTION")));
        if (!DemoMessages.isDemo() || !accounts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        School online = school("10999", "示范大学", true, "010-60000999", "110108");
        School offline = school("14999", "线下学院", false, "010-60014999", "110114");
        List<Graduate> graduates = enter(online, DemoPeople.ONLINE);
        enter(online, DemoPeople.EARLIER);
        enter(offline, DemoPeople.OFFLINE);
        // One hash for all: the password is public anyway, and making ten would hold up the start.
        String hash = passwords.hash(PASSWORD);
        units.fill(hash);
        for (int number = 1; number <= WITH_ACCOUNT; number++) {
            activate(graduates.get(number - 1), number, hash, now);
        }
        activationCodes.put(graduates.get(WITH_CODE - 1).id(), ACTIVATION_CODE, CODE_LIFE, null);
        staff(Account.schoolStaff(online.id(), null, "school1", "示范大学就业指导中心", hash, now), "19900002003");
        staff(
                Account.schoolStaff(online.id(), StaffScope.of(DEPARTMENT), "school2", "计算机学院辅导员", hash, now),
                "19900002004");
        staff(Account.schoolStaff(offline.id(), null, "school3", "线下学院就业办公室", hash, now), "19900002005");
        administrator(Account.staff(Role.CENTRE, "centre1", "中心审核员", hash, now), Role.SECURITY, "19900002001");
        administrator(Account.staff(Role.OPERATOR, "operator1", "运维值班员", hash, now), Role.AUDITOR, "19900002002");
        staff(Account.provinceStaff("11", true, "province1", "就业工作管理员", hash, now), "19900002006");
        offices(now);
        confirmations(online);
        // With this beginning the weekly report has something to compare with.
        ways.keepAll(clock.today().minusDays(7));
        announce("请妥善保管账号和验证码", "工作人员不会索要您的密码或短信验证码。如有疑问，请拨打企业客服电话 010-67410355。", now);
        announce("2027届毕业生网上签约已开放", "用人单位可搜索并收藏2027届毕业生，发送签约邀请函。请提醒毕业生在应约截止日期前回应。", now);
        LOG.log(System.Logger.Level.INFO, "the database was empty and holds the demonstration data now");
    }

    /** Two roles in one account spare who looks around two more sign-ins. */
    private void administrator(Account account, Role second, String mobile) {
        account.alsoActAs(second);
        staff(account, mobile);
    }

    /** With a number, so that a code resets a password that somebody tried and forgot. */
    private void staff(Account account, String mobile) {
        account.reachableAt(mobile);
        accounts.add(account);
    }

    static void requireOnlyOne(boolean demo, boolean production) {
        if (demo && production) {
            throw new IllegalStateException(
                    "QUXIANG_DEMO=true would put accounts with a public password into a production"
                            + " database; unset it, or unset QUXIANG_PRODUCTION");
        }
    }

    /**
     * Creates a school with the seasons of the demo cohort and of its neighbours as windows. The neighbours are the
     * cohorts before and after it.
     */
    private School school(String code, String name, boolean signsOnline, String phone, String region) {
        School school = new School(code, name, signsOnline, phone);
        school.lieIn(region);
        schools.add(school);
        jdbi.useHandle(handle -> {
            PreparedBatch windows = handle.prepareBatch("""
                    insert into signing_window (school_id, cohort, opens_on, closes_on)
                    values (:school, :cohort, :opens, :closes)
                    """);
            for (int year = DemoPeople.ONLINE.cohort() - 1; year <= DemoPeople.ONLINE.cohort() + 1; year++) {
                Cohort cohort = new Cohort(year);
                windows.bind("school", school.id())
                        .bind("cohort", year)
                        .bind("opens", cohort.firstDay())
                        .bind("closes", cohort.lastDay())
                        .add();
            }
            windows.execute();
        });
        return school;
    }

    private List<Graduate> enter(School school, DemoPeople.Roster roster) {
        return entering.enter(school, new Cohort(roster.cohort()), DemoPeople.rows(roster));
    }

    private void activate(Graduate graduate, int number, String hash, Instant now) {
        String mobile = "1990000000" + number;
        graduate.reachableAt(mobile, null, now);
        Account account = Account.graduate(
                graduate.id(), "graduate" + number, graduate.name(), graduate.idHash(), mobile, hash, now);
        account.activated(ActivationWay.ROSTER_MOBILE, now);
        accounts.add(account);
        notices.agree(account.id(), ConsentOccasion.ACTIVATION);
    }

    /** Public offices from which graduates choose who keeps their archive; fictional, but for the places. */
    private void offices(Instant now) {
        office("海淀区公共人才服务中心（演示）", "110108", "北京市海淀区示范路1号院2号楼", now);
        office("浦东新区人才服务中心（演示）", "310115", "上海市浦东新区示范路88号", now);
        office("南山区公共就业服务中心（演示）", "440305", "广东省深圳市南山区示范路6号", now);
    }

    private void office(String name, String region, String address, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into service_office (id, name, region_code, recipient, address, phone, changed_at, version)
                values (nextval('service_office_seq'), :name, :region, '档案管理科', :address, '010-60009999', :now, 1)
                """)
                .bind("name", name)
                .bind("region", region)
                .bind("address", address)
                .bind("now", now)
                .execute());
    }

    /** From today on the season's graduates can confirm. */
    private void confirmations(School school) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into confirmation_window (school_id, cohort, opens_on, closes_on)
                values (:school, :cohort, :opens, :closes)
                """)
                .bind("school", school.id())
                .bind("cohort", DemoPeople.ONLINE.cohort())
                .bind("opens", clock.today())
                .bind("closes", new Cohort(DemoPeople.ONLINE.cohort()).lastDay())
                .execute());
    }

    /** Inserts an announcement. A value of the sequence stands for the fifty keys that end there. */
    private void announce(String title, String body, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into announcement (id, title, body, published_at, version)
                values (nextval('announcement_seq'), :title, :body, :now, 1)
                """)
                .bind("title", title)
                .bind("body", body)
                .bind("now", now)
                .execute());
    }
}
