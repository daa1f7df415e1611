package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 对公账号汇款认证 from the registration to the workbench, and what the centre sees of it. */
class RemittanceTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String PASSWORD = Steps.PASSWORD;
    private static final String UNIT = "汇款认证示例（北京）有限公司";
    private static final String AMOUNT = "请输入单位财务对公账号收到的汇款金额";

    @Test
    void aUserRegistersNamesTheSumThatCameAndIsVerified() throws IOException {
        BrowserVisitor user = browser.wide();
        String mobile = "13900020001";
        tellUnit(user, mobile, "91110108MA0000063R");
        user.assertAccessible();
        Page page = user.page();
        assertThat(page.getByText(UNIT).first()).isVisible();
        page.getByLabel("对公账号").fill("1234");
        page.getByLabel("开户行名称").fill("中国工商银行北京海淀支行");
        page.getByLabel("开户行银联号").fill("102100099996");
        page.getByLabel("加盖企业公章的网签授权书图片").setInputFiles(new FilePayload("letter.png", "image/png", image()));
        button(page, "提交").click();
        assertThat(page.locator("#errors")).containsText("对公账号应为8至32位数字");
        user.assertAccessible();
        page.getByLabel("对公账号").fill("1100 0000 0000 4454");
        button(page, "提交").click();
        assertThat(page.getByText("1100*****4454").first()).isVisible();
        user.assertAccessible().picture("remittance-waiting");

        Locator amount = page.getByLabel(AMOUNT);
        assertThat(amount).isVisible();
        button(page, "没有收到汇款").click();
        user.assertAccessible();
        button(page, "放弃这笔汇款").click();
        assertThat(page.getByText("已放弃这笔汇款")).isVisible();
        page.getByLabel("对公账号").fill("1100000000004454");
        page.getByLabel("开户行名称").fill("中国工商银行北京海淀支行");
        button(page, "提交").click();
        assertThat(amount).isVisible();
        String sum = found("附言", Pattern.compile("汇款 (\\d\\.\\d\\d) 元"));
        user.open("/employer/verification.xhtml").assertAccessible().picture("remittance-amount");
        assertThat(page.getByText("账号1210*****785T")).isVisible();
        page.getByLabel(AMOUNT).fill(sum.equals("1.00") ? "２．００" : "１．００");
        button(page, "提交").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("还可以填写 2 次");
        user.assertAccessible().picture("remittance-wrong");
        page.getByLabel(AMOUNT).fill("<b>1.78</b>");
        button(page, "提交").click();
        assertThat(page.locator("#errors")).containsText("没有计入填写次数");
        assertThat(page.getByText("还可以填写 2 次。次数用完")).isVisible();
        page.getByLabel(AMOUNT).fill("¥" + sum + "0");
        button(page, "提交").click();
        page.waitForURL("**/employer/workbench.xhtml");
        assertThat(page.getByText("单位身份认证已通过")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("工作台")))
                .isVisible();

        for (BrowserVisitor centre : List.of(browser.wide(), browser.phone())) {
            centre.signIn("admin", "centre1").open("/centre/remittances.xhtml?tab=PAID");
            Locator row = centre.page()
                    .locator("tbody tr", new Page.LocatorOptions().setHasText(UNIT))
                    .first();
            assertThat(row).containsText("金额正确，认证通过");
            assertFalse(row.innerText().contains(sum), "the centre sees no sum");
            centre.assertAccessible().assertNoSidewaysScroll().picture("remittances");
        }
    }

    @Test
    void theBanksLinesThatMatchNothingAreListedAndUnitsOfTheOlderPlatformImported() {
        BrowserVisitor centre = browser.phone().signIn("admin", "centre1").open("/centre/remittances.xhtml");
        Page page = centre.page();
        button(page, "导入银行结果").click();
        centre.assertAccessible();
        Locator dialog = page.locator("[id='import:dialog']");
        dialog.getByLabel("文件")
                .setInputFiles(
                        new FilePayload("结果.csv", "text/csv", utf8("serial,status\nQX00000000NOBODY,SUCCESS\n")));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传"))
                .click();
        assertThat(page.getByText("没有这个序列号的汇款")).isVisible();
        centre.assertAccessible().assertNoSidewaysScroll().picture("bank-results");

        centre.open("/centre/employer-import.xhtml").assertAccessible().assertNoSidewaysScroll();
        page.getByLabel("文件")
                .setInputFiles(new FilePayload(
                        "单位.csv",
                        "text/csv",
                        utf8("统一社会信用代码,单位名称,公司行业,单位性质,单位类型,公司规模,所在地区,详细地址,联系人姓名,手机号\n"
                                + "91110108MA0000064W,平台老单位,02,其他企业,民营企业,50-99人,北京市海淀区,路1号,李四,13900020009\n"
                                + "91110108MA0000064X,坏单位,02,其他企业,民营企业,50-99人,北京市海淀区,路1号,李四,13900020008\n")));
        button(page, "上传").click();
        assertThat(page.getByText("统一社会信用代码校验").first()).isVisible();
        centre.assertAccessible().assertNoSidewaysScroll().picture("employer-import");

        BrowserVisitor user = browser.wide().open("/reset.xhtml?role=employer");
        user.page().getByLabel("手机号").fill("13900020009");
        button(user.page(), "获取验证码").click();
        user.page().getByLabel("短信验证码").fill(codeFor("13900020009"));
        user.page().locator("[id='form:password']").fill(PASSWORD);
        user.page().locator("[id='form:confirmation']").fill(PASSWORD);
        button(user.page(), "重置密码").click();
        signIn(user, "13900020009");
        user.open("/employer/verification.xhtml");
        assertThat(user.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("补传网签授权书")))
                .isVisible();
        assertThat(user.page().getByText("平台老单位").first()).isVisible();
        user.assertAccessible();
    }

    private static void tellUnit(BrowserVisitor user, String mobile, String creditCode) {
        user.open("/register.xhtml");
        Page page = user.page();
        page.getByLabel("手机号").fill(mobile);
        button(page, "获取验证码").click();
        page.getByLabel("短信验证码").fill(codeFor(mobile));
        page.locator("[id='form:password']").fill(PASSWORD);
        page.locator("[id='form:confirmation']").fill(PASSWORD);
        page.getByRole(AriaRole.CHECKBOX).check();
        button(page, "注册").click();
        signIn(user, mobile);
        page.getByRole(AriaRole.CHECKBOX).check();
        button(page, "下一步：身份认证").click();
        page.getByLabel("真实姓名").fill("韩梅梅");
        page.getByLabel("女").check();
        page.getByLabel("公司名称").fill(UNIT);
        page.getByLabel("所在部门").fill("人事部");
        page.getByLabel("担任职务").fill("经理");
        page.locator("[id='form:email']").fill(mobile + "@example.com");
        button(page, "获取验证码").click();
        page.getByLabel("邮箱验证码").fill(codeFor(mobile + "@"));
        page.getByLabel("工作电话").fill("010-12345678");
        button(page, "下一步：实名认证").click();
        page.getByLabel("统一社会信用代码").fill(creditCode);
        Steps.choose(page, "公司行业", "计算机软件");
        page.getByLabel("业务涉及领域").fill("软件");
        Steps.choose(page, "单位类型", "民营企业");
        Steps.choose(page, "单位性质", "其他企业（如民营企业、集体企业、个体工商户等）");
        Steps.choose(page, "公司规模", "50-99人");
        choose(page, "province", "北京市");
        choose(page, "city", "市辖区");
        choose(page, "district", "海淀区");
        page.getByLabel("详细地址").fill("路1号");
        page.getByLabel("公司网址").fill("https://example.com");
        page.getByLabel("对公账号汇款认证方式").check();
        button(page, "提交").click();
        page.waitForURL("**/employer/verification.xhtml");
    }

    /** Each list is filled when the one before it was chosen from. */
    private static void choose(Page page, String field, String label) {
        Steps.choose(page.locator("[id='form:" + field + "']"), label);
    }

    private static void signIn(BrowserVisitor user, String name) {
        user.open("/login.xhtml?role=employer");
        user.page().getByLabel("用户名").fill(name);
        user.page().getByLabel("密码").fill(PASSWORD);
        button(user.page(), "登录").click();
        user.page().waitForURL("**/employer/**");
    }

    private static String codeFor(String target) {
        return found(target, Pattern.compile("\\b(\\d{6})\\b"));
    }

    /** What the newest message says that speaks of this, once it is there. */
    private static String found(String about, Pattern pattern) {
        BrowserVisitor messages = browser.wide();
        String[] said = new String[1];
        messages.page().waitForCondition(() -> {
            messages.open("/demo/messages.xhtml");
            Locator row = messages.page().locator("tbody tr", new Page.LocatorOptions().setHasText(about));
            Matcher matcher =
                    pattern.matcher(row.count() == 0 ? "" : row.first().innerText());
            said[0] = matcher.find() ? matcher.group(1) : null;
            return said[0] != null;
        });
        return said[0];
    }

    private static byte[] image() throws IOException {
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 1240, 1754);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
