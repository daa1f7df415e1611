package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A unit and a graduate sign with the keyboard alone; what has the focus is always to be seen, and a dialog gives it
 * back to the button that opened it.
 */
class KeyboardTest {

    /** Whether a list that has the focus is at an option: by its marked choice when it is open, else by what it shows. */
    private static final String AT = "(text) => { const at = document.activeElement;"
            + " const open = at.getAttribute('aria-expanded') === 'true';"
            + " const panel = document.getElementById(at.id.replace(/label$/, 'panel'));"
            + " const one = open && panel.querySelector('.ui-state-highlight, .ui-state-focus');"
            + " return (one || at).textContent.trim() === text; }";

    private static final String NAME = "陈诚";
    private static final String ID_NUMBER = "110199200506030071";
    private static final int LONGEST_WAY = 120;

    /** What has the focus shows it by an outline or a shadow, and is on the screen. */
    private static final String SHOWN =
            "() => { const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();"
                    + " const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';"
                    + " return outlined && box.bottom > 0 && box.top < innerHeight && box.width > 0 ? '' : one.outerHTML.slice(0, 200); }";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aLetterIsSentAcceptedAndAbortedWithoutAMouse() {
        BrowserVisitor before =
                browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml?size=50");
        if (before.page().getByLabel("选择 " + NAME).count() > 0) {
            Steps.forget(before, NAME);
        }
        before.leave();
        Page unit = signIn(browser.wide(), "employer", "employer2");
        unit.keyboard().press("Tab");
        assertTrue(
                (Boolean) unit.evaluate("() => document.activeElement.classList.contains('skip')"),
                "the first stop leads to the content");
        leave(unit, "a[href*='favorites.xhtml']");
        opensAndGivesBack(unit, "add");
        labelled(unit, "学生姓名", NAME);
        labelled(unit, "身份证号", ID_NUMBER);
        labelled(unit, "毕业院校", "示范大学");
        leave(unit, "[id='add:submit']");
        assertThat(unit.locator("[id='add:dialog'] .found")).isVisible();
        leave(unit, "[id$=':collect']");
        assertThat(unit.getByLabel("选择 " + NAME)).isVisible();
        to(unit, "input[aria-label='选择 " + NAME + "']");
        unit.keyboard().press("Space");
        leave(unit, "button[data-href][data-picking]");
        labelled(unit, "岗位名称", "键盘工程师");
        labelled(unit, "职位类别", "工程技术人员");
        labelled(unit, "工作地点", "北京市海淀区");
        labelled(unit, "转正月薪", "12000");
        leave(unit, "[id='letter:check']");
        leave(unit, "[id='sending:send']");
        assertThat(unit.getByText("已发送 1 份邀请函")).isVisible();

        Page graduate = signIn(browser.phone(), "graduate", "graduate3");
        leave(graduate, "main a[href*='invitation.xhtml']");
        opensAndGivesBack(graduate, "accept");
        press(graduate, "[id='accept:send']");
        assertThat(graduate.locator("[id='accept:dialog']")).containsText("验证码已发送到 199****0003");
        labelled(graduate, "短信验证码", Steps.code(graduate, "19900000003"));
        leave(graduate, "[id='accept:submit']");
        assertThat(graduate.getByText("已同意签约，等待院校审核。")).isVisible();
        opensAndGivesBack(graduate, "abort");
        if (graduate.locator("[id='abort:dialog'] select").count() > 0) {
            to(graduate, "[id='abort:dialog'] select");
            graduate.keyboard().press("ArrowDown");
        }
        if (graduate.locator("[id='abort:dialog'] textarea").count() > 0) {
            to(graduate, "[id='abort:dialog'] textarea");
            graduate.keyboard().type("另有安排");
        }
        press(graduate, "[id='abort:dialog'] [data-next]");
        leave(graduate, "[id='abort:submit']");
        assertThat(graduate.locator("#notes .note.good")).isVisible();
    }

    private static Page signIn(BrowserVisitor visitor, String role, String username) {
        Page page = visitor.open("/login.xhtml?role=" + role).page();
        labelled(page, "用户名", username);
        labelled(page, "密码", "Quxiang@2027");
        Steps.leave(page, () -> page.keyboard().press("Enter"));
        page.waitForURL(address -> !address.contains("/login.xhtml"));
        return page;
    }

    /** Opens a dialog, leaves it by Escape, finds the focus where it was, and opens the dialog again. */
    private static void opensAndGivesBack(Page page, String dialog) {
        press(page, "main [data-dialog='" + dialog + "']");
        isWithin(page, dialog);
        page.keyboard().press("Escape");
        assertThat(page.locator("[id='" + dialog + ":dialog']")).isHidden();
        page.waitForFunction("(dialog) => document.activeElement.dataset.dialog === dialog", dialog);
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='" + dialog + ":dialog']")).isVisible();
        isWithin(page, dialog);
    }

    private static void isWithin(Page page, String dialog) {
        page.waitForFunction(
                "(id) => document.getElementById(id + ':dialog').contains(document.activeElement)", dialog);
    }

    /** Goes to what is meant and presses it, which leads to another page. */
    private static void leave(Page page, String selector) {
        to(page, selector);
        Steps.leave(page, () -> page.keyboard().press("Enter"));
    }

    /** Goes to what is meant and presses it. */
    private static void press(Page page, String selector) {
        to(page, selector);
        page.keyboard().press("Enter");
    }

    /** Goes to a field by its label and types, or chooses the option that begins so. */
    private static void labelled(Page page, String label, String text) {
        walk(
                page,
                "(label) => [...(document.activeElement.labels || []),"
                        + " document.getElementById(document.activeElement.getAttribute('aria-labelledby'))]"
                        + ".some((one) => one && one.innerText.trim().startsWith(label))",
                label);
        if (Boolean.TRUE.equals(
                page.evaluate("() => document.activeElement.classList.contains('ui-autocomplete-input')"))) {
            // A part of the name is typed, and what is suggested first is taken.
            page.keyboard().press("Control+A");
            page.keyboard().type(text.substring(0, text.length() - 1));
            assertThat(page.locator(".ui-autocomplete-panel:visible li").first())
                    .isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".ui-autocomplete-input:focus")).hasValue(text);
        } else if (Boolean.TRUE.equals(
                page.evaluate("() => document.activeElement.getAttribute('role') === 'combobox'"))) {
            // A list that is open shows where one is, and takes it by Enter; one that is closed changes at once.
            for (int i = 0; i < 40 && !Boolean.TRUE.equals(page.evaluate(AT, text)); i++) {
                page.keyboard().press("ArrowDown");
            }
            if (Boolean.TRUE.equals(
                    page.evaluate("() => document.activeElement.getAttribute('aria-expanded') === 'true'"))) {
                page.keyboard().press("Enter");
            }
        } else {
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }
    }

    private static void to(Page page, String selector) {
        walk(page, "(selector) => document.activeElement.matches(selector)", selector);
    }

    private static void walk(Page page, String arrived, String argument) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(arrived, argument))) {
                assertEquals("", page.evaluate(SHOWN), "has the focus and does not show it");
                return;
            }
        }
        fail("the keyboard does not come to " + argument + " on " + page.url());
    }
}
