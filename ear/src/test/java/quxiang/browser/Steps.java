package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import quxiang.demo.KnownPeople.Known;

/** What a clerk does in more than one test. */
final class Steps {

    /** What people choose here who choose a password. */
    static final String PASSWORD = "wild plum over river";

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private Steps() {}

    static void click(BrowserVisitor visitor, String button) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    static void click(Locator part, String button) {
        part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    static void link(BrowserVisitor visitor, String name) {
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Does what leads to another page, and waits until that one is there. */
    static void leave(Page page, Runnable work) {
        page.evaluate("() => { window.left = false; }");
        work.run();
        page.waitForCondition(() -> isThere(page));
    }

    private static boolean isThere(Page page) {
        try {
            return Boolean.TRUE.equals(
                    page.evaluate("() => window.left === undefined && document.readyState === 'complete'"));
        } catch (PlaywrightException onTheWay) {
            return false;
        }
    }

    /** Chooses in a list that opens and is known by its id. */
    static void chooseById(Page page, String id, String choice) {
        page.locator("[id='" + id + "']").click();
        page.locator("[id='" + id + "_panel'] li")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + choice + "$")))
                .click();
    }

    /** The rows of a page's list. */
    static Locator rows(Page page) {
        return page.locator("[id='list:rows_data'] > tr");
    }

    /** How many rows a page's list says to have. */
    static Locator total(Page page) {
        return page.locator(".ui-paginator-current");
    }

    /** The row of a list that speaks of somebody. */
    static Locator row(BrowserVisitor visitor, String name) {
        return visitor.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    /** Has somebody in the favourites, and their page open. */
    static void collect(BrowserVisitor employer, String name, String idNumber) {
        employer.open("/employer/favorites.xhtml?size=50");
        if (employer.page().getByLabel("选择 " + name).count() > 0) {
            return;
        }
        click(employer, "添加学生");
        Locator dialog = employer.page().locator("[id='add:dialog']");
        dialog.getByLabel("学生姓名").fill(name);
        dialog.getByLabel("身份证号").fill(idNumber);
        Steps.choose(dialog, "毕业院校", "示范大学");
        click(dialog, "搜索");
        click(employer, "加入收藏夹");
        employer.open("/employer/favorites.xhtml?size=50");
        assertThat(employer.page().getByLabel("选择 " + name)).isVisible();
    }

    /** Takes somebody out of the favourites again. */
    static void forget(BrowserVisitor employer, String name) {
        employer.open("/employer/favorites.xhtml?size=50");
        click(row(employer, name), "删除");
        click(employer.page().locator("[id='remove:dialog']"), "删除");
        assertThat(employer.page().getByLabel("选择 " + name)).hasCount(0);
    }

    /** Chooses from the list with a label, or types in full what is suggested there. */
    static void choose(Page page, String label, String option) {
        choose(page.locator("body"), label, option);
    }

    static void choose(Locator part, String label, String option) {
        Locator field = part.locator(".field", new Locator.LocatorOptions().setHasText(label))
                .first();
        Locator opening = field.locator(".ui-selectonemenu");
        assertThat(field).isVisible();
        Locator typed = field.locator(".ui-autocomplete-input, input[list]");
        if (typed.count() > 0) {
            typed.fill(option);
            typed.press("Tab");
            assertThat(typed).hasValue(option);
            return;
        }
        choose(opening.count() > 0 ? opening.first() : field.locator("select").first(), option);
    }

    /** Chooses from a list once the option is there. */
    static void choose(Locator list, String option) {
        if (list.evaluate("one => one.tagName").equals("SELECT")) {
            list.selectOption(new SelectOption().setLabel(option));
            return;
        }
        assertThat(list.locator("option", new Locator.LocatorOptions().setHasText(option))
                        .first())
                .isAttached();
        Locator panel = list.page().locator(".ui-selectonemenu-panel:visible");
        Locator wanted = panel.getByRole(
                AriaRole.OPTION, new Locator.GetByRoleOptions().setName(option).setExact(true));
        // A list closes when the page is scrolled under it, as a click on something below the fold does; people open it
        // again.
        for (int tries = 0; tries < 3; tries++) {
            if (panel.count() == 0) {
                list.click();
            }
            try {
                wanted.click(new Locator.ClickOptions().setTimeout(10_000));
                break;
            } catch (TimeoutError closed) {
                continue;
            }
        }
        assertThat(list.locator(".ui-selectonemenu-label")).hasText(option);
    }

    /** Changes the cohort in the head of the page, which leads to the same page again. */
    static void cohort(BrowserVisitor visitor, String cohort) {
        Page page = visitor.page();
        Locator menu = page.locator("#cohortForm .ui-selectonemenu");
        if (!menu.locator(".ui-selectonemenu-label").innerText().strip().equals(cohort)) {
            leave(page, () -> {
                menu.click();
                page.locator(".ui-selectonemenu-panel:visible")
                        .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(cohort))
                        .click();
            });
        }
        assertThat(menu.locator(".ui-selectonemenu-label")).hasText(cohort);
    }

    /** Fills in what a letter or a template must say of the job. */
    static void job(Page page, String title) {
        page.getByLabel("岗位名称").fill(title);
        Steps.choose(page, "职位类别", "工程技术人员");
        page.getByLabel("工作地点").fill("北京市海淀区");
        page.getByLabel("转正月薪").fill("12000");
    }

    /** Sends a letter to one of the favourites, whose page is open. */
    static void invite(BrowserVisitor employer, String name, String title) {
        employer.page().getByLabel("选择 " + name).check();
        click(employer, "批量发起签约邀请");
        job(employer.page(), title);
        click(employer, "核对");
        click(employer, "发送邀请函");
    }

    /** Makes the account of an employer's user who has no unit yet. */
    static void register(BrowserVisitor user, String mobile) {
        Page page = user.open("/register.xhtml").page();
        page.getByLabel("手机号").fill(mobile);
        click(user, "获取验证码");
        assertThat(page.locator("#notes")).containsText("验证码已发送");
        page.getByLabel("验证码").first().fill(code(user, mobile));
        page.locator("[id='form:password']").fill(PASSWORD);
        page.locator("[id='form:confirmation']").fill(PASSWORD);
        page.getByRole(AriaRole.CHECKBOX).check();
        click(user, "注册");
        page.waitForURL(address -> address.contains("/login.xhtml"));
    }

    /** Makes the account of a graduate of the roster by the school's number, and signs in with it. */
    static void activate(BrowserVisitor graduate, Known somebody) {
        Page page = graduate.open("/activate.xhtml").page();
        page.getByLabel("姓名").fill(somebody.name());
        page.getByLabel("证件号码").fill(somebody.idNumber());
        Steps.choose(page, "毕业院校", "示范大学");
        Steps.click(graduate, "获取验证码");
        assertThat(page.locator("#notes"))
                .containsText("验证码已发送到学校登记的手机号 " + somebody.mobile().replaceFirst("(...)....(....)", "$1****$2"));
        page.getByLabel("短信验证码").fill(code(graduate, somebody.mobile()));
        page.locator("[id='form:password']").fill(PASSWORD);
        if (page.locator("[id='form:confirmation']").count() > 0) {
            page.locator("[id='form:confirmation']").fill(PASSWORD);
        }
        page.getByRole(AriaRole.CHECKBOX).all().forEach(box -> box.check());
        page.locator("main [type=submit].primary").click();
        page.waitForURL(address -> address.contains("/login.xhtml"));
        graduate.signIn("graduate", somebody.idNumber(), PASSWORD);
    }

    /** Has a code sent from an open dialog of a graduate, and types it there. */
    static void consent(BrowserVisitor graduate, String dialog, String mobile) {
        Locator part = graduate.page().locator("[id='" + dialog + ":dialog']");
        click(part, "获取验证码");
        assertThat(part).containsText("验证码已发送到 " + mobile.replaceFirst("(...)....(....)", "$1****$2"));
        part.getByLabel("短信验证码").fill(code(graduate, mobile));
    }

    /** The latest code that was sent to a number. */
    static String code(BrowserVisitor visitor, String mobile) {
        return code(visitor.page(), mobile);
    }

    static String code(Page page, String mobile) {
        String messages = page.request()
                .get(page.evaluate("location.origin") + "/demo/messages.xhtml")
                .text();
        Matcher matcher = CODE.matcher(messages.substring(messages.indexOf(mobile) + mobile.length()));
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    /** A picture as a telephone takes one. */
    static byte[] photograph() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
