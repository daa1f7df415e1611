package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chapter 2 of the manual, by the way of uploaded materials, from the registration of a user to the workbench. */
class VerificationByMaterialsTest {

    private static final String MOBILE = "19911112222";
    private static final String PASSWORD = Steps.PASSWORD;
    private static final String UNIT = "新芽教育科技（上海）有限公司";
    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aUserOfANewUnitIsRejectedOnceMendsItAndIsVerified() {
        BrowserVisitor user = browser.wide();
        register(user);
        tellPerson(user);
        tellUnit(user);
        upload(user);
        looksRight(user, "verification-in-review");
        assertThat(user.page().locator("main")).containsText("审核中");

        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/verifications.xhtml");
        looksRight(centre, "verification-queue");
        review(centre, "verification-review");
        button(centre, "不通过").click();
        Locator dialog = centre.page().locator("[id='reject:dialog']");
        Steps.choose(dialog, "不通过原因", "材料未加盖单位公章");
        dialog.getByLabel("补充说明").fill("授权书右下角请盖章");
        centre.assertAccessible();
        inDialog(dialog, "不通过").click();
        assertThat(centre.page().getByText("已退回：" + UNIT)).isVisible();

        user.open("/employer/verification.xhtml");
        assertThat(user.page().locator("main")).containsText("审核不通过");
        assertThat(user.page().locator("main")).containsText("授权书右下角请盖章");
        looksRight(user, "verification-rejected");
        user.page().getByLabel("加盖企业公章的网签授权书图片").setInputFiles(image(user, "letter"));
        button(user, "提交").click();
        assertThat(user.page().getByText("已提交，请等待审核。")).isVisible();

        centre.open("/centre/verifications.xhtml");
        review(centre, "verification-review-again");
        button(centre, "通过").click();
        inDialog(centre.page().locator("[id='approve:dialog']"), "通过").click();
        assertThat(centre.page().getByText("已通过：" + UNIT)).isVisible();

        user.open("/employer/workbench.xhtml");
        assertThat(heading(user, "工作台")).isVisible();
        user.open("/employer/verification.xhtml");
        assertThat(user.page().locator("main")).containsText("审核通过");
        looksRight(user, "verification-approved");
        user.open("/demo/messages.xhtml");
        assertThat(user.page().getByText("您代表" + UNIT + "的身份认证已通过")).isVisible();
        user.open("/notices.xhtml");
        assertThat(user.page().getByText("您代表" + UNIT + "的身份认证已通过")).isVisible();
    }

    @Test
    void aUserOfTheOlderPlatformIsAskedForTheLetterOnly() {
        BrowserVisitor user = browser.phone().signIn("employer", "employer4");
        assertThat(user.page().getByText("补传网签授权书").first()).isVisible();
        assertThat(user.page().getByLabel("营业执照")).hasCount(0);
        looksRight(user, "verification-letter-only");
        user.page().getByLabel("加盖企业公章的网签授权书图片").setInputFiles(image(user, "letter"));
        button(user, "提交").click();
        assertThat(user.page().getByText("已提交，请等待审核。")).isVisible();
    }

    @Test
    void nobodySeesTheImagesOfOthers() {
        BrowserVisitor stranger = browser.wide().signIn("employer", "employer1");
        for (int id = 1; id <= 4; id++) {
            APIResponse answer = stranger.page().request().get(address(stranger, "/employer/proof?id=" + id));
            assertEquals(404, answer.status());
        }
        assertEquals(
                403,
                stranger.page()
                        .request()
                        .get(address(stranger, "/centre/proof?id=1"))
                        .status());
    }

    private static void register(BrowserVisitor user) {
        Page page = user.open("/register.xhtml").page();
        page.getByLabel("手机号").fill(MOBILE);
        button(user, "获取验证码").click();
        assertThat(page.locator("#notes")).containsText("验证码已发送");
        page.getByLabel("验证码").first().fill(code(user, MOBILE));
        page.getByLabel("密码", new Page.GetByLabelOptions()).first().fill(PASSWORD);
        page.getByLabel("确认密码").fill(PASSWORD);
        page.getByRole(AriaRole.CHECKBOX).check();
        button(user, "注册").click();
        page.waitForURL(address -> address.contains("/login.xhtml"));
        user.signIn("employer", MOBILE, PASSWORD);
        assertThat(heading(user, "选择系统")).isVisible();
        button(user, "下一步：身份认证").click();
        assertThat(page.locator("#errors")).isVisible();
        looksRight(user, "verification-system");
        page.getByLabel("全国高校毕业生毕业去向登记系统").check();
        button(user, "下一步：身份认证").click();
        assertThat(heading(user, "填写个人信息")).isVisible();
    }

    private static void tellPerson(BrowserVisitor user) {
        Page page = user.page();
        button(user, "下一步：实名认证").click();
        assertThat(page.locator("#errors")).containsText("真实姓名");
        looksRight(user, "verification-person");
        page.getByLabel("真实姓名").fill("<b>李梅</b>");
        page.getByLabel("女").check();
        page.getByLabel("公司名称").fill(UNIT);
        page.getByLabel("所在部门").fill("人力资源部");
        page.getByLabel("担任职务").fill("招聘主管");
        page.locator("input[type=email]").fill("li.mei@example.cn");
        button(user, "获取验证码").click();
        assertThat(page.getByText("验证码已发送到邮箱")).isVisible();
        page.getByLabel("邮箱验证码").fill(code(user, "li.mei@example.cn"));
        button(user, "下一步：实名认证").click();
        assertThat(page.locator("#errors")).containsText("真实姓名中有不能使用的符号");
        page.getByLabel("真实姓名").fill("李梅");
        button(user, "下一步：实名认证").click();
        assertThat(page.locator("#errors")).containsText("工作电话和传真至少填一项");
        page.locator("input[type=tel]").first().fill("021-50550009");
        button(user, "下一步：实名认证").click();
        assertThat(heading(user, "填写单位信息")).isVisible();
        user.open("/employer/person.xhtml");
        assertThat(page.getByLabel("担任职务")).hasValue("招聘主管");
        user.open("/employer/unit.xhtml");
    }

    private static void tellUnit(BrowserVisitor user) {
        Page page = user.page();
        button(user, "提交").click();
        assertThat(page.locator("#errors")).containsText("统一社会信用代码");
        looksRight(user, "verification-unit");
        page.getByLabel("统一社会信用代码").fill("91310115MA0DEM0759");
        choose(page, "公司行业", "教育/培训");
        page.getByLabel("业务涉及领域").fill("职业教育");
        choose(page, "单位类型", "民营企业");
        choose(page, "单位性质", "国有企业");
        choose(page, "公司规模", "50-99人");
        region(page, "province", "上海市");
        region(page, "city", "市辖区");
        region(page, "district", "浦东新区");
        page.getByLabel("详细地址").fill("张江路1号");
        assertThat(page.getByText("填写内容已自动保存")).isVisible();
        halfTypedIsThereOnAnotherComputer();
        page.getByLabel("公司网址").fill("www.example.cn");
        page.getByLabel("上传材料认证方式").check();
        button(user, "提交").click();
        assertThat(page.locator("#errors")).containsText("校验位不正确");
        page.getByLabel("统一社会信用代码").fill("91310115MA0DEM0758");
        button(user, "提交").click();
        assertThat(page.locator("#errors")).containsText("其他企业（如民营企业、集体企业、个体工商户等）");
        choose(page, "单位性质", "其他企业（如民营企业、集体企业、个体工商户等）");
        button(user, "提交").click();
        assertThat(page.locator("#errors")).containsText("http://");
        page.getByLabel("公司网址").fill("https://www.example.cn");
        button(user, "提交").click();
        assertThat(heading(user, "单位身份认证")).isVisible();
        user.open("/employer/unit.xhtml");
        assertThat(page.getByText("上次填写后没有提交的内容已经恢复")).isHidden();
        assertThat(page.getByLabel("公司网址")).hasValue("https://www.example.cn");
        user.open("/employer/verification.xhtml");
    }

    private static void halfTypedIsThereOnAnotherComputer() {
        BrowserVisitor elsewhere =
                browser.wide().signIn("employer", MOBILE, PASSWORD).open("/employer/unit.xhtml");
        Page page = elsewhere.page();
        assertThat(page.getByText("上次填写后没有提交的内容已经恢复")).isVisible();
        assertThat(page.getByLabel("统一社会信用代码")).hasValue("91310115MA0DEM0759");
        assertThat(page.getByLabel("详细地址")).hasValue("张江路1号");
        assertThat(page.locator("[id='form:district_label']")).hasText("浦东新区");
        looksRight(elsewhere, "verification-restored");
    }

    private static void upload(BrowserVisitor user) {
        Page page = user.page();
        looksRight(user, "verification-materials");
        button(user, "查看示例").click();
        user.assertAccessible();
        button(user, "关闭").click();
        APIResponse template = page.request().get(address(user, "/employer/letter-template"));
        assertTrue(new String(template.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        page.getByLabel("营业执照").setInputFiles(image(user, "licence"));
        page.getByLabel("加盖企业公章的网签授权书图片").setInputFiles(new FilePayload("letter.jpg", "image/jpeg", template.body()));
        button(user, "提交").click();
        assertThat(page.locator("#errors")).containsText("这不是 jpg、jpeg 或 png 图片");
        assertThat(page.getByAltText("已上传的营业执照或统一社会信用代码证书")).isVisible();
        looksRight(user, "verification-half");
        page.getByLabel("加盖企业公章的网签授权书图片").setInputFiles(image(user, "letter"));
        page.getByLabel("上传更多材料").setInputFiles(new FilePayload[] {image(user, "licence"), image(user, "letter")});
        button(user, "提交").click();
        assertThat(page.getByText("已提交，请等待审核。")).isVisible();
    }

    private static void review(BrowserVisitor centre, String picture) {
        Page page = centre.page();
        page.getByLabel("公司名称").fill("新芽教育");
        button(centre, "查询").click();
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(UNIT))
                .getByRole(AriaRole.LINK)
                .click();
        button(centre, "开始审核").click();
        assertThat(button(centre, "暂不审核")).isVisible();
        button(centre, "放大").click();
        button(centre, "旋转").click();
        looksRight(centre, picture);
    }

    /** Both widths: nothing against WCAG, nothing beyond the edge; and a picture. */
    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static FilePayload image(BrowserVisitor user, String of) {
        byte[] sample = user.page()
                .request()
                .get(address(user, "/employer/sample?of=" + of))
                .body();
        return new FilePayload(of + ".jpg", "image/jpeg", sample);
    }

    private static String address(BrowserVisitor visitor, String path) {
        return visitor.page().evaluate("location.origin") + path;
    }

    /** The latest code that went to a number or an address. */
    private static String code(BrowserVisitor user, String target) {
        String messages =
                user.page().request().get(address(user, "/demo/messages.xhtml")).text();
        Matcher code = CODE.matcher(messages.substring(messages.indexOf(target)));
        assertTrue(code.find(), "a code went to " + target);
        return code.group(1);
    }

    private static void choose(Page page, String label, String option) {
        Steps.choose(page, label, option);
    }

    private static void region(Page page, String select, String name) {
        Steps.choose(page.locator("[id='form:" + select + "']"), name);
    }

    private static Locator heading(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator inDialog(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
