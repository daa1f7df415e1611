package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** What people do again and again: the bar of phones, large type, first steps, many letters at once, a code by mail. */
class UsualPlacesTest {

    private static final List<Known> PEOPLE = KnownPeople.ofTheSeason(112, 115);
    private static final String UNDER_THE_BAR = """
            () => {
              window.scrollTo(0, document.documentElement.scrollHeight);
              const last = document.querySelector('footer.bottom').getBoundingClientRect().bottom;
              return last - document.querySelector('nav.thumb').getBoundingClientRect().top;
            }""";

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static Locator link(Locator part, String name) {
        return part.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aGraduateFindsTheUsualPlacesUnderTheThumbAndReadsThemLarge() {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, PEOPLE.get(0));
        Page page = graduate.open("/graduate/home.xhtml").page();
        Locator bar = page.locator("nav.thumb");
        assertThat(bar).isVisible();
        assertThat(link(bar, "首页")).hasAttribute("aria-current", "page");
        double covered = ((Number) page.evaluate(UNDER_THE_BAR)).doubleValue();
        assertTrue(covered <= 1, "pixels of the page under the bar: " + covered);
        assertThat(page.getByText("快速上手")).isVisible();
        looksRight(graduate, "graduate-first-steps");
        page.setViewportSize(1280, 900);
        assertThat(bar).not().isVisible();
        page.setViewportSize(390, 844);
        Steps.click(graduate, "不再显示");
        assertThat(page.getByText("快速上手")).hasCount(0);
        page.reload();
        assertThat(page.getByText("快速上手")).hasCount(0);
        link(bar, "签约").click();
        assertThat(page.locator("h1")).hasText("我的邀约");
        link(bar, "去向").click();
        assertThat(page.locator("h1")).hasText("去向登记");
        link(bar, "我的").click();
        assertThat(page.locator("h1")).hasText("个人信息");
        assertThat(link(bar, "我的")).hasAttribute("aria-current", "page");
        page.locator("footer.bottom").getByText("大字").click();
        assertThat(page.locator("html.large")).hasCount(1);
        for (String path : List.of("/graduate/home.xhtml", "/graduate/profile.xhtml", "/graduate/destination.xhtml")) {
            graduate.open(path);
            assertThat(page.locator("html.large")).hasCount(1);
            graduate.assertAccessible().assertNoSidewaysScroll();
        }
        graduate.picture("graduate-large-390");
        page.locator("footer.bottom").getByText("标准字号").click();
        assertThat(page.locator("html.large")).hasCount(0);
    }

    @Test
    void aUnitRemindsAndWithdrawsManyLettersWithAResultForEach() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2");
        Page page = employer.page();
        List<Known> two = PEOPLE.subList(1, 3);
        Steps.click(employer.open("/employer/favorites.xhtml"), "添加学生");
        Locator add = page.locator("[id='add:dialog']");
        for (Known one : two) {
            add.getByLabel("学生姓名").fill(one.name());
            add.getByLabel("身份证号").fill(one.idNumber());
            Steps.choose(add, "毕业院校", "示范大学");
            Steps.click(add, "搜索");
            Steps.click(add, "加入并继续添加");
            assertThat(add).containsText("已将" + one.name() + "加入收藏夹");
        }
        employer.assertAccessible();
        employer.open("/employer/favorites.xhtml?size=50");
        page.getByLabel("选择 " + two.get(0).name()).check();
        Steps.invite(employer, two.get(1).name(), "数据分析师");
        assertThat(page.locator("main")).containsText("已发送");
        employer.open("/employer/signings.xhtml?tab=SIGNING&size=50");
        two.forEach(one -> page.getByLabel("选择 " + one.name()).check());
        looksRight(employer, "employer-signings-ticked");
        Steps.click(employer, "批量提醒");
        assertThat(page.getByText("已选 2 项")).isVisible();
        looksRight(employer, "employer-bulk");
        Steps.click(employer, "批量提醒");
        Steps.click(page.locator("[id='remind:dialog']"), "批量提醒");
        assertThat(page.getByText("已提醒 2 名学生")).isVisible();
        employer.assertAccessible();
        employer.open("/employer/signings.xhtml?tab=SIGNING&size=50");
        page.getByLabel("选择 " + two.get(0).name()).check();
        Steps.click(employer, "批量提醒");
        assertThat(page.getByText("已选 1 项")).isVisible();
        Steps.click(employer, "批量提醒");
        Steps.click(page.locator("[id='remind:dialog']"), "批量提醒");
        assertThat(page.getByText("以下 1 项没有办理")).isVisible();
        assertThat(page.locator("section.note")).containsText(two.get(0).name());
        looksRight(employer, "employer-bulk-refused");
        employer.open("/employer/signings.xhtml?tab=SIGNING&size=50");
        two.forEach(one -> page.getByLabel("选择 " + one.name()).check());
        Steps.click(employer, "批量撤回");
        assertThat(page.getByText("已选 2 项")).isVisible();
        Steps.click(employer, "批量撤回");
        Locator dialog = page.locator("[id='withdraw:dialog']");
        Steps.choose(dialog, "撤回原因", "招聘计划调整");
        employer.assertAccessible();
        Steps.click(dialog, "批量撤回");
        assertThat(dialog).containsText("确定撤回这 2 份邀请函");
        dialog.locator(".second").click();
        assertThat(page.getByText("已撤回 2 份邀请函")).isVisible();
        employer.open("/employer/bulk.xhtml?kind=DOWNLOAD");
        assertThat(page.getByText("没有选中的签约")).isVisible();
        employer.assertAccessible();
        two.forEach(one -> Steps.forget(employer, one.name()));
    }

    @Test
    void anAdviserOfTwoDepartmentsIsAppointed() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/accounts.xhtml");
        Page page = school.page();
        Steps.click(school, "新增账号");
        Locator dialog = page.locator("[id='appoint:dialog']");
        dialog.getByLabel("姓名").fill("两院辅导员");
        dialog.getByLabel("本人手机号").fill("19955550112");
        Steps.choose(dialog, "负责范围", "校级（可看到和办理全校的事项）");
        dialog.getByLabel("外国语学院", new Locator.GetByLabelOptions().setExact(true))
                .check();
        school.assertAccessible();
        Steps.click(dialog, "新增账号");
        assertThat(dialog).containsText("校级已包含全部院系");
        Steps.choose(dialog, "负责范围", "哲学学院");
        school.assertNoSidewaysScroll().picture("school-accounts-two");
        Steps.click(dialog, "新增账号");
        Locator row = Steps.row(school, "两院辅导员");
        assertThat(row).containsText("院系：哲学学院、外国语学院");
        assertThat(row).containsText("s199****0112");
        Steps.click(row, "停用");
        Steps.click(page.locator("[id='disable:dialog']"), "停用");
        assertThat(Steps.row(school, "两院辅导员")).containsText("已停用");
    }

    @Test
    void anAdviserOfOneClassIsAppointed() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/accounts.xhtml");
        Page page = school.page();
        Steps.click(school, "新增账号");
        Locator dialog = page.locator("[id='appoint:dialog']");
        dialog.getByLabel("姓名").fill("一班辅导员");
        dialog.getByLabel("本人手机号").fill("19955550153");
        Steps.choose(dialog, "负责范围", "只负责部分班级（在下面勾选）");
        Steps.click(dialog, "新增账号");
        assertThat(dialog).containsText("请选择负责范围");
        dialog.getByLabel("哲学学院／").first().check();
        school.assertNoSidewaysScroll().picture("school-accounts-class");
        school.assertAccessible();
        Steps.click(dialog, "新增账号");
        Locator row = Steps.row(school, "一班辅导员");
        assertThat(row).containsText("班级：哲学学院／");
        Steps.click(row, "停用");
        Steps.click(page.locator("[id='disable:dialog']"), "停用");
        assertThat(Steps.row(school, "一班辅导员")).containsText("已停用");
    }

    @Test
    void aPasswordIsResetByMailWithoutTellingWhoHasAnAccount() {
        BrowserVisitor anybody = browser.wide().open("/reset.xhtml?role=graduate");
        Page page = anybody.page();
        page.getByText("改用已确认的电子邮箱重置").click();
        assertThat(page.getByLabel("电子邮箱")).isVisible();
        assertThat(page.getByLabel("手机号")).hasCount(0);
        looksRight(anybody, "reset-mail");
        page.getByLabel("电子邮箱").fill("nobody112@example.cn");
        Steps.click(anybody, "获取验证码");
        assertThat(page.locator("#notes")).containsText("验证码已发送");
        page.getByLabel("邮箱验证码").fill("000000");
        page.getByLabel("姓名").fill("没有此人");
        page.getByLabel("证件号码后六位").fill("000000");
        page.locator("[id='form:password']").fill(Steps.PASSWORD);
        page.locator("[id='form:confirmation']").fill(Steps.PASSWORD);
        Steps.click(anybody, "重置密码");
        assertThat(page.locator("#errors")).isVisible();
        assertThat(page.getByLabel("电子邮箱")).hasValue("nobody112@example.cn");
        anybody.assertAccessible().assertNoSidewaysScroll();
        page.getByText("改用手机号重置").click();
        assertThat(page.getByLabel("手机号")).isVisible();
    }
}
