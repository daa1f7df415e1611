package quxiang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.consent.ConsentOccasion;
import quxiang.account.consent.PrivacyNotices;
import quxiang.common.CreditCode;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;
import quxiang.employer.verification.ExampleVerifications;

/**
 * The units of the demonstration and their users. Two units are verified, one user has not begun, one is of the older
 * platform, two wait for the centre.
 */
@ApplicationScoped
class DemoUnits {

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    @Inject
    Employers employers;

    @Inject
    Accounts accounts;

    @Inject
    PrivacyNotices notices;

    @Inject
    ExampleVerifications verifications;

    void fill(String passwordHash) {
        Employer unit = verified(
                "学信咨询服务",
                facts("91110108749352307A", "01", "高校学生就业服务", "03", "31", "110102", "北京市 西城区", "西直门外大街18号楼3层5单元301"),
                "王晓燕",
                "010-67410355");
        Employer other = verified(
                "京桥软件（北京）有限公司",
                facts("91110105MA00DEM026", "02", "企业软件开发", "04", "39", "110105", "北京市 朝阳区", "广顺北大街33号院1号楼8层"),
                "陈志强",
                "010-84110000");
        em.flush();
        account("employer1", "王晓燕", "19900001001", unit, passwordHash);
        account("employer2", "陈志强", "19900001002", other, passwordHash);
        account("employer3", "未认证用户", "19900001003", null, passwordHash);
        ofPlatform(passwordHash);
        verifications.submitted(
                account("demo-unit1", "199****1011", "19900001011", null, passwordHash),
                person("周敏", "2", "申港智能装备（上海）有限公司", "zhou.min@example.cn", "021-50550001"),
                facts("91310115MA0DEM031P", "06", "工业机器人研发制造", "04", "39", "310115", "上海市 浦东新区", "张江路100号2幢"));
        verifications.submitted(
                account("demo-unit2", "199****1012", "19900001012", null, passwordHash),
                person("黄伟", "1", "鹏湾生物科技（深圳）有限公司", "huang.wei@example.cn", "0755-86550002"),
                facts("91440305MA0DEM042R", "08", "生物医药研发", "04", "39", "440305", "广东省 深圳市 南山区", "科苑路8号5层"));
    }

    private void ofPlatform(String passwordHash) {
        UnitFacts facts = facts("91330106MA0DEM0537", "01", "电子商务平台", "04", "39", "330106", "浙江省 杭州市 西湖区", "文三路90号1幢");
        Employer unit = new Employer(new CreditCode(facts.getCreditCode()), "西溪电子商务（杭州）有限公司", clock.instant());
        employers.add(unit);
        em.flush();
        Account account = account("employer4", "林静", "19900001004", null, passwordHash);
        verifications.ofPlatform(
                account, unit, person("林静", "2", "西溪电子商务（杭州）有限公司", "lin.jing@example.cn", "0571-88550003"), facts);
    }

    private Employer verified(String name, UnitFacts facts, String contact, String phone) {
        Instant now = clock.instant();
        Employer unit = new Employer(new CreditCode(facts.getCreditCode()), name, now);
        unit.establish(facts, "I", contact, phone);
        unit.verify(now);
        employers.add(unit);
        return unit;
    }

    private Account account(String username, String name, String mobile, Employer unit, String passwordHash) {
        Account account = Account.employerUser(username, name, mobile, passwordHash, clock.instant());
        if (unit != null) {
            account.actFor(unit.id());
        }
        accounts.add(account);
        notices.agree(account.id(), ConsentOccasion.REGISTRATION);
        return account;
    }

    private static PersonFacts person(String name, String gender, String unitName, String email, String phone) {
        return new PersonFacts(name, gender, unitName, "人力资源部", "招聘主管", email, phone, null);
    }

    private static UnitFacts facts(
            String creditCode,
            String industry,
            String scope,
            String type,
            String nature,
            String region,
            String regionName,
            String address) {
        return new UnitFacts(
                creditCode, industry, scope, type, nature, "3", region, regionName, address, "https://www.example.cn");
    }
}
