package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quxiang.browser.Steps.click;
import static quxiang.browser.Steps.collect;
import static quxiang.browser.Steps.forget;
import static quxiang.browser.Steps.invite;
import static quxiang.browser.Steps.job;
import static quxiang.browser.Steps.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** Chapters 5 to 7 of the manual: a letter to many, withdrawal and re-invitation, rescission from both sides, 作废. */
class SigningsTest {

    private static final String OFFLINE = "罗洋";
    private static final String GRADUATE = "张璐";
    private static final String ID_NUMBER = "110199200510050040";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aLetterToTwentyNamesWhoWasRefusedAndWhyAndIsWithdrawnAndSentAgain() {
        List<Known> people = new ArrayList<>(KnownPeople.ofTheSeason(80, 99));
        Known first = people.get(0);
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        Page page = employer.page();
        collect(employer, first.name(), first.idNumber());
        invite(employer, first.name(), "先发的岗位");
        assertThat(page.getByText("已发送 1 份邀请函")).isVisible();
        people.add(new Known(OFFLINE, "110199200510205030", "线下学院"));
        importList(employer, people);
        employer.open("/employer/favorites.xhtml?size=50");
        // Who has a letter already, or a school that does not sign online, cannot be ticked.
        assertThat(page.getByLabel("选择 " + first.name()).first()).isDisabled();
        assertThat(page.getByLabel("选择 " + OFFLINE).first()).isDisabled();
        assertThat(row(employer, OFFLINE)).containsText("院校未开通网签");
        List<Known> others = people.subList(1, 19);
        for (Known one : others) {
            page.getByLabel("选择 " + one.name()).first().check();
        }
        click(employer, "批量发起签约邀请");
        assertThat(page.getByText("邀请对象（18 人）")).isVisible();
        employer.assertAccessible();
        job(page, "批量岗位");
        click(employer, "核对");
        // Meanwhile a second window sends to one of them.
        Known meanwhile = others.get(0);
        BrowserVisitor again = browser.wide().signIn("employer", "employer1").open("/employer/favorites.xhtml?size=50");
        invite(again, meanwhile.name(), "同时发的岗位");
        assertThat(again.page().getByText("已发送 1 份邀请函")).isVisible();
        click(employer, "发送邀请函");
        assertThat(page.getByText("已发送 17 份邀请函")).isVisible();
        Locator refused = page.locator("section", new Page.LocatorOptions().setHasText("未发送"))
                .last();
        assertThat(refused).containsText(meanwhile.name() + "：");
        assertThat(refused).containsText("还在应约有效期内");
        employer.assertAccessible().picture("letter-to-many");

        employer.open("/employer/favorites.xhtml?size=50");
        assertThat(row(employer, first.name())).containsText("撤回或结束后才能再次发送");
        employer.open("/employer/signings.xhtml?size=50");
        click(row(employer, first.name()), "撤回签约");
        Locator dialog = page.locator("[id='withdraw:dialog']");
        Steps.choose(dialog, "撤回原因", "招聘计划调整");
        click(dialog, "撤回签约");
        employer.assertAccessible();
        click(dialog, "确认");
        assertThat(page.locator("#notes")).containsText(first.name() + "：已撤回签约。");
        assertTrue(page.url().endsWith("/employer/signings.xhtml?size=50"), "the list as it was: " + page.url());
        employer.open("/employer/signings.xhtml?tab=FAILED&size=50");
        assertThat(row(employer, first.name())).containsText("用人单位撤回");
        row(employer, first.name())
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("重新发起邀请"))
                .click();
        assertThat(page.getByLabel("岗位名称")).hasValue("先发的岗位");
        page.getByLabel("岗位名称").fill("再发的岗位");
        click(employer, "核对");
        click(employer, "发送邀请函");
        assertThat(page.getByText("已发送 1 份邀请函")).isVisible();
        employer.open("/employer/signings.xhtml?tab=FAILED&size=50").assertAccessible();
        assertThat(row(employer, first.name())).containsText("还在应约有效期内");
        assertThat(row(employer, first.name())
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("重新发起邀请")))
                .hasCount(0);
        browser.phone()
                .signIn("employer", "employer1")
                .open("/employer/signings.xhtml?tab=SIGNING")
                .assertAccessible()
                .assertNoSidewaysScroll();
    }

    @Test
    void eitherSideAsksToRescindTheOtherAnswersAndTheSchoolReviews() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2");
        collect(employer, GRADUATE, ID_NUMBER);
        invite(employer, GRADUATE, "解约岗位");
        BrowserVisitor graduate = browser.phone().signIn("graduate", "graduate2");
        graduate.page()
                .locator(".offers > li", new Page.LocatorOptions().setHasText("解约岗位"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看并回应"))
                .click();
        click(graduate, "同意签约");
        Steps.consent(graduate, "accept", "19900000002");
        click(graduate.page().locator("[id='accept:dialog']"), "同意签约");
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/reviews.xhtml");
        school.assertAccessible().assertNoSidewaysScroll();
        school.page().getByLabel("选择 " + GRADUATE).check();
        click(school, "批量审核所选");
        school.assertAccessible().picture("bulk");
        click(school, "全部通过");
        school.assertAccessible();
        click(school.page().locator("[id='approve:dialog']"), "全部通过");
        assertThat(school.page().getByText("已通过 1 项")).isVisible();
        school.assertAccessible();

        // The employer asks, and takes it back; asks again, and the graduate refuses.
        ask(employer, "SIGNED", "岗位取消");
        employer.assertAccessible();
        click(row(employer, GRADUATE), "撤销解约");
        employer.assertAccessible();
        click(employer.page().locator("[id='cancel:dialog']"), "撤销解约");
        assertThat(employer.page().locator("#notes")).containsText(GRADUATE + "：已撤销解约申请");
        employer.open("/employer/signings.xhtml?tab=RESCISSION_FAILED");
        assertThat(row(employer, GRADUATE)).containsText("发起方已撤销");
        ask(employer, "RESCISSION_FAILED", "岗位确实取消");
        graduate.open("/graduate/signing.xhtml").assertAccessible().assertNoSidewaysScroll();
        assertThat(graduate.page().getByText("岗位确实取消").first()).isVisible();
        click(graduate, "拒绝解约");
        graduate.page().locator("[id='refuse:dialog'] textarea").fill("我想入职");
        click(graduate.page().locator("[id='refuse:dialog']"), "拒绝解约");
        assertThat(graduate.page().getByText("已签约").first()).isVisible();
        employer.open("/employer/signings.xhtml?tab=RESCISSION_FAILED").assertAccessible();
        assertThat(row(employer, GRADUATE)).containsText("对方不同意");

        // The graduate asks; the employer sees why and agrees; the school rejects once and approves the next.
        askAsGraduate(graduate, "家中变故");
        employer.open("/employer/signings.xhtml?tab=RESCINDING")
                .assertAccessible()
                .picture("rescinding");
        assertThat(row(employer, GRADUATE)).containsText("毕业生发起，解约原因：家中变故");
        agree(employer);
        school.open("/school/rescissions.xhtml").assertAccessible();
        click(row(school, GRADUATE), "不通过");
        school.page().locator("[id='reject:dialog'] textarea").fill("请先面谈");
        click(school.page().locator("[id='reject:dialog']"), "不通过");
        employer.open("/employer/signings.xhtml?tab=RESCISSION_FAILED");
        assertThat(row(employer, GRADUATE)).containsText("院校审核不通过");
        ask(employer, "SIGNED", "已面谈");
        graduate.open("/graduate/signing.xhtml");
        click(graduate, "同意解约");
        Steps.consent(graduate, "agree", "19900000002");
        click(graduate.page().locator("[id='agree:dialog']"), "同意解约");
        assertThat(graduate.page().locator("#notes .note.good")).isVisible();
        school.open("/school/rescissions.xhtml");
        click(row(school, GRADUATE), "通过");
        click(school.page().locator("[id='approve:dialog']"), "通过");
        employer.open("/employer/signings.xhtml?tab=RESCINDED").assertAccessible();
        assertThat(row(employer, GRADUATE)).isVisible();
        forget(employer, GRADUATE);
    }

    @Test
    void whatTheSchoolVoidsShowsTheReasonAndWhomToCall() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2");
        collect(employer, "陈诚", "110199200506030071");
        invite(employer, "陈诚", "作废岗位");
        BrowserVisitor graduate = browser.phone().signIn("graduate", "graduate3");
        graduate.page()
                .locator(".offers > li", new Page.LocatorOptions().setHasText("作废岗位"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看并回应"))
                .click();
        click(graduate, "同意签约");
        Steps.consent(graduate, "accept", "19900000003");
        click(graduate.page().locator("[id='accept:dialog']"), "同意签约");
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/reviews.xhtml");
        click(row(school, "陈诚"), "通过");
        click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("已审核通过")).isVisible();
        school.open("/school/signings.xhtml?state=SIGNED");
        click(row(school, "作废岗位"), "作废");
        school.page().locator("[id='void:dialog'] textarea").fill("单位与学生协商一致");
        click(school.page().locator("[id='void:dialog']"), "作废");
        click(school.page().locator("[id='void:dialog']"), "确认");
        employer.open("/employer/signings.xhtml?tab=VOIDED").assertAccessible().picture("voided");
        assertThat(row(employer, "陈诚")).containsText("单位与学生协商一致");
        assertThat(row(employer, "陈诚")).containsText("010-60000999");
        forget(employer, "陈诚");
    }

    private static void ask(BrowserVisitor employer, String tab, String reason) {
        employer.open("/employer/signings.xhtml?tab=" + tab);
        row(employer, GRADUATE)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("发起解约"))
                .click();
        employer.page().getByLabel("解约原因").fill(reason);
        click(employer, "提交解约申请");
        employer.open("/employer/signings.xhtml?tab=RESCINDING");
        assertThat(row(employer, GRADUATE)).containsText("用人单位发起，解约原因：" + reason);
    }

    private static void askAsGraduate(BrowserVisitor graduate, String reason) {
        graduate.open("/graduate/signing.xhtml");
        click(graduate, "发起解约");
        graduate.page().locator("[id='rescind:dialog'] textarea").fill(reason);
        Steps.consent(graduate, "rescind", "19900000002");
        click(graduate.page().locator("[id='rescind:dialog']"), "提交解约申请");
        assertThat(graduate.page().getByText("等待对方回应").first()).isVisible();
    }

    private static void agree(BrowserVisitor employer) {
        employer.open("/employer/signings.xhtml?tab=RESCINDING");
        click(row(employer, GRADUATE), "同意解约");
        click(employer.page().locator("[id='agree:dialog']"), "同意解约");
        assertThat(row(employer, GRADUATE)).containsText("院校审核中");
    }

    private static void importList(BrowserVisitor employer, List<Known> people) {
        StringBuilder list = new StringBuilder("学生姓名,身份证号,毕业院校\n");
        people.forEach(one -> list.append(one.name() + "," + one.idNumber() + "," + one.school() + "\n"));
        employer.open("/employer/favorites.xhtml");
        click(employer, "导入学生名单");
        Locator dialog = employer.page().locator("[id='import:dialog']");
        dialog.getByLabel("文件")
                .setInputFiles(
                        new FilePayload("名单.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8)));
        click(dialog, "上传并导入");
        assertThat(employer.page().locator("#progress h2")).containsText("已完成");
    }
}
