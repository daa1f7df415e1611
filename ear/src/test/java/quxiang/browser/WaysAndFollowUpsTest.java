package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A school reads its daily and weekly report, and asks a sample by link and by telephone; the centre reads the country's. */
class WaysAndFollowUpsTest {

    private static final List<Known> PEOPLE = KnownPeople.ofTheSeason(104, 108);
    private static final Pattern LINK = Pattern.compile("/follow-up\\.xhtml\\?t=[A-Za-z0-9_-]+");

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static void freelances(BrowserVisitor school, Known one) {
        Page page = school.open("/school/destinations.xhtml").page();
        Steps.click(school, "新增去向");
        page.locator("[id='add:dialog']").getByLabel("学号、考生号或证件号码").fill(one.idNumber());
        Steps.click(page.locator("[id='add:dialog']"), "下一步");
        Steps.choose(page, "毕业去向", "自由职业");
        page.getByLabel("职务或身份").fill("插画师");
        Steps.click(school, "登记");
        assertThat(page.getByText(one.name() + "的去向已新增。")).isVisible();
    }

    @Test
    void figuresLeadToTheirListsForSchoolAndCountry() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/way-reports.xhtml");
        Page page = school.page();
        looksRight(school, "way-reports");
        Steps.choose(page, "分组方式", "按性别");
        Steps.click(school, "查询");
        assertThat(page.getByText("比率 = 本组已落实人数 ÷ 本组毕业生数").first()).isVisible();
        looksRight(school, "way-reports-gender");
        Locator all = page.locator("main a[href*='part=DENOMINATOR']").first();
        String number = all.innerText().strip();
        all.click();
        assertThat(page.getByText("共 " + number + " 条").first()).isVisible();
        looksRight(school, "ways-list");
        String origin = (String) page.evaluate("location.origin");
        byte[] file = page.request().get(origin + "/school/ways-export").body();
        assertEquals("PK", new String(file, 0, 2, StandardCharsets.US_ASCII));
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/way-reports.xhtml?by=LEVEL");
        looksRight(centre, "centre-way-reports");
        centre.page().locator("main a[href*='part=NUMERATOR']").first().click();
        assertThat(centre.page().getByText("示范大学").first()).isVisible();
        looksRight(centre, "centre-ways");
    }

    @Test
    void aSampleIsAskedByLinkAndByTelephone() {
        BrowserVisitor school = browser.wide().signIn("school", "school1");
        freelances(school, PEOPLE.get(0));
        freelances(school, PEOPLE.get(1));
        school.open("/school/followups.xhtml");
        Page page = school.page();
        Steps.click(school, "抽取样本");
        Locator draw = page.locator("[id='draw:dialog']");
        school.assertAccessible();
        draw.getByLabel("样本名称").fill("自由职业核查");
        draw.getByLabel("去向类别").selectOption("FREELANCE");
        draw.getByLabel("随机抽取人数").fill("5000");
        Steps.click(draw, "抽取样本");
        assertThat(page.getByText("抽取人数请填写 1 至 2,000").first()).isVisible();
        draw.getByLabel("随机抽取人数").fill("");
        Steps.click(draw, "抽取样本");
        assertThat(page.getByText("样本已抽取。")).isVisible();
        looksRight(school, "followup-list");

        BrowserVisitor phone = browser.phone();
        phone.open(link(phone, PEOPLE.get(0).mobile()));
        looksRight(phone, "follow-up-asks");
        phone.page().getByLabel("证件号码后四位").fill("0000");
        Steps.click(phone, "查看登记的去向");
        assertThat(phone.page().getByText("还可以再试 4 次")).isVisible();
        String digits = PEOPLE.get(0).idNumber().substring(14);
        phone.page().getByLabel("证件号码后四位").fill(digits);
        Steps.click(phone, "查看登记的去向");
        assertThat(phone.page().getByText("自由职业")).isVisible();
        looksRight(phone, "follow-up-shown");
        Steps.click(phone, "不属实");
        assertThat(phone.page().getByText("请写明真实情况").first()).isVisible();
        phone.assertAccessible();
        phone.page().getByLabel("不属实时，真实情况是").fill("还在找工作");
        Steps.click(phone, "不属实");
        assertThat(phone.page().getByText("已收到您的回答")).isVisible();
        looksRight(phone, "follow-up-taken");
        phone.open(link(phone, PEOPLE.get(0).mobile()));
        assertThat(phone.page().getByText("不能再改").first()).isVisible();

        school.open("/school/followup-list.xhtml?task=OPEN");
        Steps.row(school, PEOPLE.get(0).name()).locator("a").first().click();
        assertThat(page.getByText("还在找工作").first()).isVisible();
        page.getByLabel("处理结果").fill("已联系本人，改为待就业");
        looksRight(school, "followup-task");
        Steps.click(school, "处理完成");
        assertThat(page.getByText("已写明处理结果。")).isVisible();

        school.open("/school/followup-list.xhtml?name=" + PEOPLE.get(1).name());
        Steps.row(school, PEOPLE.get(1).name()).locator("a").first().click();
        assertThat(page.getByText("您好，请问是" + PEOPLE.get(1).name())).isVisible();
        looksRight(school, "followup");
        Steps.click(school, "联系不上");
        assertThat(page.getByText("已记录：联系不上，可以再次核查。")).isVisible();
        Steps.click(school, "属实");
        assertThat(page.getByText("已记录：属实。")).isVisible();
        school.open("/school/followups.xhtml");
        assertThat(page.getByText("自由职业核查").first()).isVisible();
        looksRight(school, "followups");
    }

    /** The link that went to a number last, by the message that arrives after a moment. */
    private static String link(BrowserVisitor visitor, String mobile) {
        Locator message = visitor.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(mobile))
                .filter(new Locator.FilterOptions().setHasText("follow-up"))
                .first();
        for (int tries = 0; tries < 20; tries++) {
            visitor.open("/demo/messages.xhtml");
            if (message.isVisible()) {
                break;
            }
            visitor.page().waitForTimeout(500);
        }
        Matcher found = LINK.matcher(message.innerText());
        if (!found.find()) {
            throw new AssertionError("no link went to " + mobile);
        }
        return found.group();
    }
}
