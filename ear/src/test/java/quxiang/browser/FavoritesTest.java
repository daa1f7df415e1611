package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** 学生收藏夹 as a unit uses it (manual, chapter 4). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FavoritesTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<Known> PEOPLE = KnownPeople.ofTheSeason(40, 67);

    /** How many other tests left among the unit's favourites. */
    private static int others;

    private static String total(int ours) {
        return "共 " + (ours + others) + " 条";
    }

    @Test
    @Order(1)
    void aListOfThirtyIsImportedAndItsThreeBadRowsAreHandedBack() throws IOException {
        BrowserVisitor unit = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        unit.assertAccessible();
        String total = Steps.total(unit.page()).innerText();
        others = Integer.parseInt(total.replaceAll("^\\D*(\\d+).*", "$1"));
        Workbook list = downloaded(unit, link(unit, "下载批量导入模板"));
        assertEquals(List.of("学生姓名", "身份证号", "毕业院校"), texts(list.getSheetAt(0).getRow(0)));
        assertEquals("@", list.getSheetAt(0).getColumnStyle(1).getDataFormatString(), "ID numbers are text");
        List<Known> rows = new ArrayList<>(PEOPLE);
        rows.add(new Known("王没有", PEOPLE.get(0).idNumber(), "示范大学"));
        rows.add(new Known(PEOPLE.get(1).name(), "110199200501010011", "示范大学"));
        rows.add(KnownPeople.ofTheSeasonBefore());
        importList(unit, filled(list, rows));
        assertThat(unit.page().getByText("已完成")).isVisible();
        assertEquals("30 / 30", fact(unit, "已读取"));
        assertEquals("27", fact(unit, "已加入"));
        assertEquals("3", fact(unit, "未导入"));
        unit.assertAccessible().picture("favorites-import");
        Sheet refused = downloaded(unit, link(unit, "下载未导入的行")).getSheetAt(0);
        assertEquals(3, refused.getLastRowNum());
        assertEquals("王没有", texts(refused.getRow(1)).get(0));
        assertTrue(texts(refused.getRow(1)).get(4).startsWith("没有找到与三项信息完全一致的毕业生"));
        assertTrue(texts(refused.getRow(3)).get(4).startsWith("该毕业生属于 2026 届"));
        importList(unit, filled(list, PEOPLE));
        assertEquals("0", fact(unit, "已加入"));
        assertEquals("27", fact(unit, "原已收藏"));
        BrowserVisitor phone = browser.phone().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        phone.assertAccessible().assertNoSidewaysScroll().picture("favorites-phone");
        button(phone, "导入学生名单").click();
        phone.assertAccessible().assertNoSidewaysScroll().picture("favorites-phone-import");
    }

    @Test
    @Order(2)
    void aFileThatIsNoListIsRefusedWithAReason() {
        BrowserVisitor unit = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        upload(unit, "a.xlsx", "只是文字".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(unit.page().locator("[id='import:dialog']")).containsText("没有找到表头");
        unit.assertAccessible();
        unit.open("/employer/favorites.xhtml");
        upload(unit, "a.xlsx", new byte[0]);
        assertThat(unit.page().locator("[id='import:dialog']")).containsText("所选文件是空的");
    }

    @Test
    @Order(3)
    void theListIsFilteredAndSortedByItsAddressAndComesBackSo() {
        BrowserVisitor unit = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml?size=10");
        assertThat(unit.page().getByText(total(27))).isVisible();
        Known one = PEOPLE.get(5);
        unit.page().getByLabel("证件号码").fill(one.idNumber());
        button(unit, "查询").click();
        assertThat(unit.page().getByText("共 1 条")).isVisible();
        assertThat(rows(unit).first()).containsText(one.name());
        assertFalse(unit.page().url().contains(one.idNumber()), "an ID number stands in no address");
        assertTrue(unit.page().url().contains("holder="));
        link(unit, "重置").click();
        unit.page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("学生姓名"))
                .click();
        assertThat(unit.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("学生姓名")))
                .hasAttribute("aria-sort", "ascending");
        unit.page().waitForURL(Pattern.compile(".*sort=name.*"));
        String first = rows(unit).first().innerText();
        button(unit, "下一页").click();
        unit.page().waitForURL(Pattern.compile(".*first=10.*"));
        String second = rows(unit).first().innerText();
        assertFalse(first.equals(second));
        unit.page().goBack();
        isShown(unit, first);
        unit.page().goForward();
        isShown(unit, second);
        unit.page().reload();
        isShown(unit, second);
        unit.open("/employer/favorites.xhtml?name=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E4%BA%BA");
        assertThat(unit.page().getByText("没有符合条件的记录")).isVisible();
        unit.assertAccessible();
    }

    @Test
    @Order(4)
    void whatIsTickedOnOnePageIsStillTickedAfterTheNext() {
        BrowserVisitor unit = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml?size=10");
        assertThat(button(unit, "批量发起签约邀请")).hasAttribute("aria-disabled", "true");
        unit.page().locator("input[name=ticked]").first().check();
        button(unit, "下一页").click();
        unit.page().waitForURL(Pattern.compile(".*first=10.*"));
        assertThat(unit.page().getByText("已选 1 人")).isVisible();
        unit.page().locator("input[name=ticked]").nth(0).check();
        unit.page().locator("input[name=ticked]").nth(1).check();
        assertThat(unit.page().getByText("已选 3 人")).isVisible();
        button(unit, "批量发起签约邀请").click();
        assertThat(unit.page().getByText("邀请对象（3 人）")).isVisible();
        unit.open("/employer/favorites.xhtml?size=10");
        assertThat(unit.page().getByText("已选 3 人")).isVisible();
        unit.assertAccessible().picture("favorites-picked");
        button(unit, "批量删除").click();
        Locator dialog = unit.page().locator("[id='removeTicked:dialog']");
        unit.assertAccessible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        assertThat(unit.page().getByText("已从收藏夹删除 3 人。")).isVisible();
        assertThat(unit.page().getByText(total(24))).isVisible();
        assertThat(unit.page().getByText("已选 0 人")).isVisible();
        rows(unit)
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        unit.page()
                .locator("[id='remove:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        assertThat(unit.page().getByText(total(23))).isVisible();
    }

    @Test
    @Order(5)
    void theExportHoldsWhatTheScreenShows() throws IOException {
        BrowserVisitor unit =
                browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml?sort=-name&size=50");
        Download download = unit.page().waitForDownload(() -> link(unit, "导出").click());
        assertTrue(download.suggestedFilename().matches("学生收藏夹-2027届-\\d{8}\\.xlsx"), download.suggestedFilename());
        Sheet sheet = workbook(download).getSheetAt(0);
        List<List<String>> exported = new ArrayList<>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            sheet.getRow(i).forEach(cell -> assertEquals(CellType.STRING, cell.getCellType()));
            exported.add(texts(sheet.getRow(i)).subList(0, 5));
        }
        List<List<String>> shown = rows(unit).all().stream()
                .map(row -> row.locator("td").allInnerTexts().subList(2, 7).stream()
                        .map(FavoritesTest::unmarked)
                        .toList())
                .toList();
        assertEquals(shown, exported);
        assertTrue(exported.stream().allMatch(row -> row.get(1).matches("1101\\*{10}.{4}")));
    }

    @Test
    @Order(6)
    void whoIsTakenOutOfTheRosterIsFoundAmongTheInvalidOnes() {
        BrowserVisitor unit = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        String name = unmarked(rows(unit).first().locator("td").nth(2).innerText());
        String number = rows(unit).first().locator("td").nth(3).innerText();
        Known gone = PEOPLE.stream()
                .filter(p -> p.name().equals(name) && p.idNumber().endsWith(number.substring(14)))
                .findFirst()
                .orElseThrow();
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/roster.xhtml");
        button(school, "按证件号码查找").click();
        school.page().locator("[id='find:dialog']").getByLabel("证件号码").fill(gone.idNumber());
        button(school, "查找").click();
        button(school, "移除").click();
        Locator remove = school.page().locator("[id='remove:dialog']");
        remove.getByLabel("移除原因").fill("转学");
        remove.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("移除"))
                .click();
        assertThat(school.page().getByText("已从生源库移除。")).isVisible();
        unit.open("/employer/favorites.xhtml?name=" + name);
        link(unit, "查看失效列表").click();
        Locator row =
                rows(unit).filter(new Locator.FilterOptions().setHasText(name)).first();
        assertThat(row).containsText("毕业生已不在生源库中");
        unit.assertAccessible().picture("favorites-invalid");
        BrowserVisitor phone =
                browser.phone().signIn("employer", "employer2").open("/employer/signings.xhtml?tab=INVALIDATED");
        phone.assertAccessible().assertNoSidewaysScroll().picture("favorites-invalid-phone");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        unit.page()
                .locator("[id='remove:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        assertThat(unit.page().getByText("已从收藏夹删除。")).isVisible();
        assertThat(unit.page().getByText("“失效”中没有本届的记录。")).isVisible();
    }

    /** A name without the mark of who has no account yet. */
    private static String unmarked(String cell) {
        return cell.replace("未激活", "").strip();
    }

    private static void importList(BrowserVisitor unit, byte[] file) {
        unit.open("/employer/favorites.xhtml");
        upload(unit, "名单.xlsx", file);
        unit.page().waitForURL(Pattern.compile(".*/employer/import.xhtml.*"));
        assertThat(unit.page().locator("#progress h2")).containsText("已完成");
    }

    private static void upload(BrowserVisitor unit, String name, byte[] file) {
        button(unit, "导入学生名单").click();
        Locator dialog = unit.page().locator("[id='import:dialog']");
        dialog.getByLabel("文件").setInputFiles(new FilePayload(name, XLSX, file));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传并导入"))
                .click();
    }

    private static byte[] filled(Workbook list, List<Known> rows) throws IOException {
        Sheet sheet = list.getSheetAt(0);
        for (int i = sheet.getLastRowNum(); i > 0; i--) {
            sheet.removeRow(sheet.getRow(i));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(rows.get(i).name());
            row.createCell(1).setCellValue(rows.get(i).idNumber());
            row.createCell(2).setCellValue(rows.get(i).school());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        list.write(out);
        return out.toByteArray();
    }

    private static Workbook downloaded(BrowserVisitor unit, Locator link) throws IOException {
        return workbook(unit.page().waitForDownload(link::click));
    }

    private static Workbook workbook(Download download) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(download.path())));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static String fact(BrowserVisitor unit, String label) {
        return unit.page()
                .locator("dt", new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")))
                .locator("xpath=following-sibling::dd[1]")
                .innerText()
                .strip();
    }

    private static Locator rows(BrowserVisitor unit) {
        return Steps.rows(unit.page());
    }

    private static void isShown(BrowserVisitor unit, String row) {
        assertThat(rows(unit).first()).hasText(row, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    private static Locator button(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator link(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
