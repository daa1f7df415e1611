package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quxiang.browser.Steps.click;
import static quxiang.browser.Steps.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users of a unit come and go: a colleague joins a unit that is known, and takes the account from somebody who left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ColleagueStoryTest {

    private static final String MOBILE = "19911115555";
    private static final String MAIL = "gao.yun@example.cn";
    private static final String CODE = "91110105MA00DEM026";
    private static final String REGISTERED = "广顺北大街33号院1号楼8层";
    private static final String MOVED = "望京东路1号";
    private static final Pattern SENT = Pattern.compile("验证码 (\\d{6})");

    @RegisterExtension
    static final Browser browser = new Browser();

    /** Of its own: the unit is to stand as the demonstration left it. */
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
    void aColleagueSeesWhatIsRegisteredTypesOnlyWhatIsTheirsAndSaysWhatIsWrong() {
        BrowserVisitor user = browser.wide(server);
        register(user);
        tellPerson(user);
        Page page = user.page();
        Locator code = page.getByLabel("统一社会信用代码");
        assertThat(page.getByLabel("业务涉及领域")).isVisible();
        code.fill(CODE);
        code.blur();
        Locator rest = page.locator("[id='form:rest']");
        assertThat(rest).containsText(REGISTERED);
        assertThat(rest).containsText("已在本系统认证");
        assertThat(page.getByLabel("业务涉及领域")).hasCount(0);
        looksRight(user, "colleague-registered");

        code.fill("91310115MA0DEM0758");
        code.blur();
        assertThat(page.getByLabel("业务涉及领域")).hasValue("");
        code.fill(CODE);
        code.blur();
        assertThat(rest).containsText(REGISTERED);
        rest.getByLabel("登记的信息有误").check();
        assertThat(page.getByLabel("业务涉及领域")).hasValue("企业软件开发");
        assertThat(page.locator("[id='form:district_label']")).hasText("朝阳区");
        assertThat(page.getByLabel("详细地址")).hasValue(REGISTERED);
        page.getByLabel("详细地址").fill(MOVED);
        page.getByLabel("上传材料认证方式").check();
        click(user, "提交");
        assertThat(page.locator("#errors")).containsText("哪里有误");
        assertThat(page.getByLabel("详细地址")).hasValue(MOVED);
        looksRight(user, "colleague-objects");
        page.getByLabel("哪里有误").fill("单位已迁址");
        click(user, "提交");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("单位身份认证").setLevel(1)))
                .isVisible();
        page.getByLabel("营业执照").setInputFiles(image(user, "licence"));
        page.getByLabel("加盖企业公章的网签授权书图片").setInputFiles(image(user, "letter"));
        click(user, "提交");
        assertThat(page.getByText("已提交，请等待审核。")).isVisible();
    }

    @Test
    @Order(2)
    void theReviewerSeesBothSideBySideAndTheUnitStaysAsItIs() {
        BrowserVisitor centre =
                browser.wide(server).signIn("admin", "centre1").open("/centre/verifications.xhtml?unit=京桥软件");
        Page page = centre.page();
        row(centre, "京桥软件").getByRole(AriaRole.LINK).first().click();
        click(centre, "开始审核");
        assertThat(page.locator("main")).containsText("申请人认为登记的信息有误：单位已迁址");
        Locator address = page.locator(".compare tr.differs", new Page.LocatorOptions().setHasText("公司地址"));
        assertThat(address).containsText(REGISTERED);
        assertThat(address).containsText(MOVED);
        assertThat(page.locator(".compare tr", new Page.LocatorOptions().setHasText("业务涉及领域")))
                .containsText("相同");
        looksRight(centre, "colleague-review");
        page.setViewportSize(1280, 900);
        click(centre, "通过");
        click(page.locator("[id='approve:dialog']"), "通过");
        assertThat(page.getByText("已通过：")).isVisible();
        centre.open("/centre/employers.xhtml?name=京桥软件");
        Steps.link(centre, "查看");
        assertThat(page.locator("main")).containsText("加入的同事认为登记信息有误");
        assertThat(page.locator("main")).containsText("单位已迁址");

        BrowserVisitor user = browser.wide(server).signIn("employer", MOBILE, Steps.PASSWORD);
        user.open("/employer/verification.xhtml");
        assertThat(user.page().locator("main")).containsText(REGISTERED);
        assertThat(user.page().locator("main")).not().containsText(MOVED);
    }

    @Test
    @Order(3)
    void whoLeftIsDisabledByAColleagueAndBroughtBackByTheCentre() {
        BrowserVisitor left =
                browser.wide(server).signIn("employer", "employer2").open("/employer/favorites.xhtml");
        BrowserVisitor user =
                browser.wide(server).signIn("employer", MOBILE, Steps.PASSWORD).open("/employer/accounts.xhtml");
        click(row(user, "陈志强"), "停用");
        Locator disable = user.page().locator("[id='disable:dialog']");
        disable.getByLabel("原因").fill("已离职");
        click(disable, "停用");
        assertThat(row(user, "陈志强")).containsText("已停用");
        looksRight(user, "colleague-accounts");
        left.open("/employer/favorites.xhtml");
        assertTrue(left.page().url().contains("/login.xhtml"), left.page().url());

        BrowserVisitor centre =
                browser.wide(server).signIn("admin", "centre1").open("/centre/employers.xhtml?name=京桥软件");
        Steps.link(centre, "查看");
        Locator users = centre.page().locator("[id$='users']");
        click(users.locator("tbody tr", new Locator.LocatorOptions().setHasText("陈志强")), "恢复");
        Locator enable = centre.page().locator("[id='enable:dialog']");
        enable.getByLabel("原因").fill("误停用");
        click(enable, "恢复");
        assertThat(users.locator("tbody tr", new Locator.LocatorOptions().setHasText("陈志强")))
                .containsText("正常");
        left.signIn("employer", "employer2").open("/employer/favorites.xhtml");
        assertTrue(
                left.page().url().contains("/employer/favorites.xhtml"),
                left.page().url());
    }

    private static void register(BrowserVisitor user) {
        Page page = user.open("/register.xhtml").page();
        page.getByLabel("手机号").fill(MOBILE);
        click(user, "获取验证码");
        assertThat(page.locator("#notes")).containsText("验证码已发送");
        page.getByLabel("验证码").first().fill(code(user, MOBILE));
        page.getByLabel("密码").first().fill(Steps.PASSWORD);
        page.getByLabel("确认密码").fill(Steps.PASSWORD);
        page.getByRole(AriaRole.CHECKBOX).check();
        click(user, "注册");
        page.waitForURL(address -> address.contains("/login.xhtml"));
        user.signIn("employer", MOBILE, Steps.PASSWORD);
    }

    /** The name's brackets are half-width, as keyboards give them. */
    private static void tellPerson(BrowserVisitor user) {
        Page page = user.open("/employer/person.xhtml").page();
        page.getByLabel("真实姓名").fill("高云");
        page.getByLabel("女").check();
        page.getByLabel("公司名称").fill("京桥软件(北京)有限公司");
        page.getByLabel("所在部门").fill("人力资源部");
        page.getByLabel("担任职务").fill("招聘专员");
        page.locator("input[type=email]").fill(MAIL);
        click(user, "获取验证码");
        assertThat(page.getByText("验证码已发送到邮箱")).isVisible();
        page.getByLabel("邮箱验证码").fill(code(user, MAIL));
        page.locator("input[type=tel]").first().fill("010-50550009");
        click(user, "下一步：实名认证");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("填写单位信息").setLevel(1)))
                .isVisible();
    }

    private static FilePayload image(BrowserVisitor user, String of) {
        byte[] sample = user.page()
                .request()
                .get(user.page().evaluate("location.origin") + "/employer/sample?of=" + of)
                .body();
        return new FilePayload(of + ".jpg", "image/jpeg", sample);
    }

    /** The latest code that went to a number or an address. */
    private static String code(BrowserVisitor user, String target) {
        String messages = user.page()
                .request()
                .get(user.page().evaluate("location.origin") + "/demo/messages.xhtml")
                .text();
        Matcher code = SENT.matcher(messages.substring(messages.indexOf(target)));
        assertTrue(code.find(), "a code went to " + target);
        return code.group(1);
    }

    /** Both widths: nothing against WCAG, nothing beyond the edge; and a picture. */
    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }
}
