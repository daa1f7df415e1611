package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A graduate on a telephone: activates, tells of another destination with a photograph, and sees who read the ID number. */
class GraduateSideTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(180, 181).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aGraduateActivatesAndHasAnotherDestinationRegistered() throws IOException {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        Page page = graduate.page();
        graduate.open("/graduate/destination.xhtml").assertAccessible().assertNoSidewaysScroll();
        Steps.choose(page, "毕业去向", "升学");
        assertThat(page.getByLabel("统一社会信用代码")).isHidden();
        Steps.click(graduate, "提交学校审核");
        assertThat(page.locator("#errors")).containsText("请填写专业名称");
        assertThat(page.locator("#errors")).containsText("请选择学历层次");
        graduate.assertAccessible();
        page.getByLabel("专业", new Page.GetByLabelOptions().setExact(true)).fill("计算机科学与技术");
        Steps.choose(page, "学历层次", "硕士毕业");
        page.getByLabel("单位、学校或地点名称").fill("<b>示范大学研究生院</b>");
        page.getByLabel("证明照片")
                .setInputFiles(
                        new FilePayload("a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        Steps.click(graduate, "提交学校审核");
        assertThat(page.locator("#errors")).containsText("jpg");
        page.getByLabel("证明照片").setInputFiles(new FilePayload("a.png", "image/png", Steps.photograph()));
        Steps.click(graduate, "提交学校审核");
        assertThat(page.getByText("已提交，请等待学校审核。")).isVisible();
        assertThat(page.getByText("<b>示范大学研究生院</b>")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll().picture("destination-submitted");

        BrowserVisitor school =
                browser.wide().signIn("school", "school1").open("/school/destinations.xhtml?state=WAITING");
        for (int width : new int[] {390, 1280}) {
            school.page().setViewportSize(width, 900);
            school.assertAccessible().assertNoSidewaysScroll().picture("destinations-" + width);
        }
        Steps.row(school, SOMEBODY.name())
                .getByText("查看", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(school.page().getByText("计算机科学与技术").first()).isVisible();
        assertThat(school.page().getByAltText("证明照片第1张")).isVisible();
        school.assertAccessible().assertNoSidewaysScroll().picture("destination-detail");
        Steps.click(school, "退回修改");
        school.page().locator("[id='giveBack:dialog'] textarea").fill("请写录取学校的全称");
        Steps.click(school.page().locator("[id='giveBack:dialog']"), "退回修改");
        assertThat(school.page().getByText("已退回" + SOMEBODY.name() + "修改。")).isVisible();
        graduate.open("/graduate/destination.xhtml");
        assertThat(page.getByText("学校退回修改：请写录取学校的全称")).isVisible();
        assertThat(page.getByLabel("专业", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("计算机科学与技术");
        graduate.assertAccessible().assertNoSidewaysScroll().picture("destination-returned");
        Steps.click(graduate, "提交学校审核");
        assertThat(page.getByText("已提交，请等待学校审核。")).isVisible();
        school.open("/school/destinations.xhtml?state=WAITING");
        Steps.click(Steps.row(school, SOMEBODY.name()), "通过");
        school.assertAccessible();
        Steps.click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("去向已登记。")).isVisible();

        graduate.open("/graduate/destination.xhtml");
        assertThat(page.getByText("已登记", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        Steps.click(graduate, "提出异议");
        page.locator("[id='object:dialog'] textarea").fill("学校名称写错了");
        graduate.assertAccessible();
        Steps.click(page.locator("[id='object:dialog']"), "提出异议");
        assertThat(page.getByText("异议已提交给学校。")).isVisible();
        school.open("/school/destinations.xhtml?state=REGISTERED");
        assertThat(Steps.row(school, SOMEBODY.name())).containsText("学校名称写错了");
        Steps.click(Steps.row(school, SOMEBODY.name()), "撤销登记");
        school.page().locator("[id='revoke:dialog'] textarea").fill("请重新填写");
        Steps.click(school.page().locator("[id='revoke:dialog']"), "撤销登记");
        assertThat(school.page().getByText("登记已撤销。")).isVisible();

        school.open("/school/roster.xhtml?name=" + SOMEBODY.name());
        Steps.link(school, "查看");
        Steps.click(school, "查看完整号码");
        school.page().getByLabel("查看原因").fill("核对录取名单");
        Steps.click(school.page().locator("[id='read:dialog']"), "查看");
        graduate.open("/graduate/profile.xhtml").assertAccessible().assertNoSidewaysScroll();
        assertThat(page.getByText("核对录取名单")).isVisible();
        assertThat(page.getByText("示范大学就业指导中心")).isVisible();
        page.getByLabel("新手机号").fill("19966660002");
        page.locator("[id='number:code']").fill("000000");
        page.locator("[id='number:password']").fill("not the password");
        Steps.click(graduate, "更换手机号");
        assertThat(page.locator("#errors")).isVisible();
        graduate.assertAccessible();
        page.getByLabel("新手机号").fill("19966660002");
        Steps.click(graduate, "获取验证码");
        assertThat(page.locator("#notes")).containsText("验证码已发送");
        page.locator("[id='number:code']").fill(Steps.code(graduate, "19966660002"));
        page.locator("[id='number:password']").fill(Steps.PASSWORD);
        Steps.click(graduate, "更换手机号");
        assertThat(page.getByText("手机号已更换")).isVisible();
        graduate.picture("graduate-profile");
    }

    @Test
    void thePagesFitASmallTelephone() {
        BrowserVisitor graduate = browser.phone().signIn("graduate", "graduate1");
        Page page = graduate.page();
        page.setViewportSize(320, 640);
        for (String path : List.of(
                "/graduate/facts.xhtml",
                "/graduate/home.xhtml",
                "/graduate/invitations.xhtml",
                "/graduate/signing.xhtml",
                "/graduate/paper.xhtml",
                "/graduate/recorded.xhtml",
                "/graduate/destination.xhtml",
                "/graduate/archive.xhtml",
                "/graduate/confirmation.xhtml",
                "/graduate/grants.xhtml",
                "/graduate/profile.xhtml",
                "/notices.xhtml",
                "/password.xhtml")) {
            graduate.open(path).assertNoSidewaysScroll();
            Object small = page.evaluate(
                    "[...document.querySelectorAll('main button, main a.button, main a.ui-button, main select,"
                            + " main input:not([type=hidden])')]"
                            + ".filter(e => e.offsetParent && !['checkbox', 'radio'].includes(e.type)"
                            + " && e.getBoundingClientRect().height < 44)"
                            + ".map(e => e.outerHTML.slice(0, 80)).join('; ')");
            assertEquals("", small, "targets of less than 44 px on " + path);
        }
    }
}
