package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static quxiang.browser.Steps.click;
import static quxiang.browser.Steps.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.common.IdNumber;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** What happens to a person: a second roster, a corrected number, a telephone that is somebody else's by now. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnePersonStoryTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeasonBefore();
    private static final String CORRECTED =
            IdNumber.completed(SOMEBODY.idNumber().substring(0, 14) + "987");

    @RegisterExtension
    static final Browser browser = new Browser();

    /** Of its own: whom the story makes a graduate of 2027 is for other tests one of the season before. */
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    @Order(1)
    void aLetterOfALaterRosterIsSeenInTheSameAccount() {
        BrowserVisitor graduate = browser.phone(server);
        Steps.activate(graduate, SOMEBODY);
        assertThat(graduate.page().locator("#rosterForm")).hasCount(0);

        BrowserVisitor school = browser.wide(server).signIn("school", "school1").open("/school/roster.xhtml");
        String file = "考生号,姓名,身份证号,性别代码,院校代码,所在院系,学历代码,专业,毕业时间\n27109998001,%s,%s,2,10999,计算机学院,硕士,软件工程,2027-07-01\n"
                .formatted(SOMEBODY.name(), SOMEBODY.idNumber());
        click(school, "导入生源");
        Locator upload = school.page().locator("[id='upload:dialog']");
        upload.locator("input[type=file]")
                .setInputFiles(new FilePayload("研究生.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        click(upload, "上传并导入");
        assertThat(school.page().locator("#progress"))
                .containsText("全部行都已导入。", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));

        BrowserVisitor employer = browser.wide(server).signIn("employer", "employer1");
        Steps.collect(employer, SOMEBODY.name(), SOMEBODY.idNumber());
        Steps.invite(employer, SOMEBODY.name(), "数据岗位");
        assertThat(employer.page().getByText("已发送 1 份邀请函")).isVisible();

        Page page = graduate.open("/graduate/home.xhtml").page();
        Locator offer = page.locator(".offers > li", new Page.LocatorOptions().setHasText("数据岗位"));
        assertThat(offer).containsText("2027届 · 示范大学");
        graduate.assertAccessible().assertNoSidewaysScroll().picture("one-person-home");
        graduate.open("/notices.xhtml");
        assertThat(page.locator("main")).containsText("已并入您的账号");
        graduate.open("/graduate/profile.xhtml");
        assertThat(page.locator("main")).not().containsText("硕士");
        page.setViewportSize(1280, 900);
        Steps.choose(page.locator("#rosterForm .ui-selectonemenu"), "2027届 · 示范大学");
        assertThat(page.locator("main")).containsText("硕士");
        graduate.assertAccessible().picture("one-person-profile");
    }

    @Test
    @Order(2)
    void aCorrectedNumberOpensTheAccountAndTheOldOneNothing() {
        BrowserVisitor school = browser.wide(server).signIn("school", "school1");
        // The account follows the row by which it was activated.
        school.open("/school/roster.xhtml");
        Steps.cohort(school, "2026届");
        school.open("/school/roster.xhtml?name=" + SOMEBODY.name());
        Steps.link(school, "查看");
        school.page().locator("a[href*='correction.xhtml']").click();
        school.page().locator("[id='form:ID_NUMBER']").fill(CORRECTED);
        click(school, "保存修改");
        assertThat(school.page().getByText("修改已保存。")).isVisible();

        browser.phone(server).signIn("graduate", CORRECTED, Steps.PASSWORD);
        Page old = browser.phone(server).open("/login.xhtml?role=graduate").page();
        old.getByLabel("用户名").fill(SOMEBODY.idNumber());
        old.locator("[id='login:password']").fill(Steps.PASSWORD);
        old.locator("[id='login:submit']").click();
        assertThat(old.locator("#errors")).containsText("不正确");
    }

    @Test
    @Order(3)
    void theNextHolderOfANumberSetsNoPasswordAndTheSchoolReleasesIt() {
        BrowserVisitor anybody = browser.phone(server).open("/reset.xhtml?role=graduate");
        Page page = anybody.page();
        page.getByLabel("手机号").fill(SOMEBODY.mobile());
        // The number had a code when the account was activated, less than a minute ago perhaps.
        Locator sent = page.getByText("验证码已发送，5 分钟内有效。").first();
        await().pollInSameThread().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            click(anybody, "获取验证码");
            assertThat(sent).isVisible();
        });
        page.getByLabel("短信验证码").fill(Steps.code(anybody, SOMEBODY.mobile()));
        page.getByLabel("姓名").fill("王小二");
        page.getByLabel("证件号码后六位").fill("000000");
        page.locator("[id='form:password']").fill("green hills by the sea");
        page.locator("[id='form:confirmation']").fill("green hills by the sea");
        click(anybody, "重置密码");
        assertThat(page.locator("main")).containsText("与该手机号的账号不一致");
        assertThat(page.locator("main")).containsText("账号协助");
        anybody.assertAccessible().assertNoSidewaysScroll().picture("reset-second-fact");

        BrowserVisitor school = browser.wide(server).signIn("school", "school1").open("/school/workbench.xhtml");
        Steps.cohort(school, "2026届");
        school.open("/school/recovery.xhtml?name=" + SOMEBODY.name());
        click(row(school, SOMEBODY.name()), "释放手机号");
        school.page().locator("[id='release:dialog'] textarea").fill("本人称号码已停用");
        school.assertAccessible();
        click(school.page().locator("[id='release:dialog']"), "释放手机号");
        assertThat(school.page().getByText("手机号已释放。")).isVisible();
        browser.phone(server).signIn("graduate", CORRECTED, Steps.PASSWORD);

        BrowserVisitor centre = browser.wide(server).signIn("admin", "centre1").open("/centre/recovery.xhtml");
        centre.page().locator("[id='find:mobile']").fill("19900001001");
        click(centre, "查询");
        assertThat(row(centre, "学信咨询服务")).isVisible();
        centre.assertAccessible().assertNoSidewaysScroll().picture("centre-recovery");
    }
}
