package quxiang.employer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

class FactRulesTest {

    private static final String LONG = "长".repeat(300);

    private final FactRules rules = new FactRules(new FewCodes());

    /** A few rows of the code tables. */
    private static final class FewCodes extends Codes {

        private final Map<CodeTable, List<Code>> rows = Map.of(
                CodeTable.GENDER, List.of(code("2", null)),
                CodeTable.PLATFORM_INDUSTRY, List.of(code("01", "I")),
                CodeTable.UNIT_TYPE, List.of(code("03", null), code("04", null)),
                CodeTable.NATURE, List.of(code("31", null), code("39", null)),
                CodeTable.UNIT_SIZE, List.of(code("2", null)),
                CodeTable.REGION,
                        List.of(
                                new Code("110000", "北京市", null, null),
                                new Code("110100", "市辖区", null, "110000"),
                                new Code("110108", "海淀区", null, "110100"),
                                new Code("440000", "广东省", null, null),
                                new Code("441900", "东莞市", null, "440000")));

        private static Code code(String code, String parent) {
            return new Code(code, code, null, parent);
        }

        @Override
        public Optional<Code> find(CodeTable table, String code) {
            return rows.get(table).stream().filter(c -> c.code().equals(code)).findFirst();
        }

        @Override
        public List<Code> of(CodeTable table, String parent) {
            return rows.get(table).stream()
                    .filter(c -> Objects.equals(c.parent(), parent))
                    .toList();
        }
    }

    private static PersonFacts person(String name, String email, String phone, String fax) {
        return new PersonFacts(name, "2", "新芽公司", "人事部", "经理", email, phone, fax);
    }

    private static UnitFacts unit(String code, String type, String nature, String region, String site) {
        return new UnitFacts(code, "01", "教育", type, nature, "2", region, null, "学院路1号", site);
    }

    private String refused(PersonFacts told) {
        return assertThrows(Refusal.class, () -> rules.person(told)).key();
    }

    private String refused(UnitFacts told) {
        return assertThrows(Refusal.class, () -> rules.unit(told, null)).key();
    }

    @Test
    void whatIsToldIsKeptWithoutSpacesAndWithItsMailInSmallLetters() {
        PersonFacts kept = rules.person(person(" 李梅 ", " Li.Mei@Example.CN ", " 010-67410355 ", " "));
        assertEquals("李梅", kept.getName());
        assertEquals("li.mei@example.cn", kept.getEmail());
        assertEquals("010-67410355", kept.getPhone());
        assertNull(kept.getFax());
    }

    @Test
    void oneOfTelephoneAndFaxIsEnough() {
        assertEquals(
                "010-1234567",
                rules.person(person("李梅", "a@b.cn", null, "010-1234567")).getFax());
        assertEquals("verification.phone.or_fax", refused(person("李梅", "a@b.cn", "", null)));
    }

    @Test
    void eachFieldSaysWhatIsWrongWithIt() {
        assertEquals("verification.name.missing", refused(person("  ", "a@b.cn", "010-1234567", null)));
        assertEquals("verification.name.too_long", refused(person(LONG, "a@b.cn", "010-1234567", null)));
        assertEquals("verification.name.character", refused(person("<b>李梅</b>", "a@b.cn", "010-1234567", null)));
        assertEquals("verification.phone.format", refused(person("李梅", "a@b.cn", "call me", null)));
        assertEquals("verification.fax.format", refused(person("李梅", "a@b.cn", null, "javascript:1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a b@c.cn", "a@-b.cn", "a@b..cn", "<a@b.cn>", "a@b.cn\nBcc: c@d.cn"})
    void whatCannotBeAMailAddressIsRefused(String address) {
        assertEquals("account.mail", refused(person("李梅", address, "010-1234567", null)));
    }

    @Test
    void theRegionIsNamedInFullWithoutWhatIsNoPlace() {
        UnitFacts kept = rules.unit(unit("91110108749352307a", "03", "31", "110108", "https://www.example.cn/a"), null);
        assertEquals("北京市 海淀区", kept.getRegionName());
        assertEquals("91110108749352307A", kept.getCreditCode());
    }

    @Test
    void aCityWithoutDistrictsIsARegionButAProvinceWithCitiesIsNone() {
        assertEquals(
                "广东省 东莞市",
                rules.unit(unit("91110108749352307A", "03", "31", "441900", "http://a.cn"), null)
                        .getRegionName());
        assertEquals(
                "verification.region.missing",
                refused(unit("91110108749352307A", "03", "31", "440000", "http://a.cn")));
        assertEquals(
                "verification.region.missing", refused(unit("91110108749352307A", "03", "31", null, "http://a.cn")));
    }

    @Test
    void aPrivateEnterpriseIsOtherEnterpriseByNature() {
        assertEquals(
                "verification.nature.of_private_enterprise",
                refused(unit("91110108749352307A", "04", "31", "110108", "http://a.cn")));
        assertEquals(
                "39",
                rules.unit(unit("91110108749352307A", "04", "39", "110108", "http://a.cn"), null)
                        .getNature());
    }

    @ParameterizedTest
    @CsvSource({
        "91110108749352307B, credit_code.check_digit",
        "9111010874935230, credit_code.length",
        "91110108749352307I, credit_code.character"
    })
    void aCodeThatWasMistypedIsRefused(String code, String refusal) {
        assertEquals(refusal, refused(unit(code, "03", "31", "110108", "http://a.cn")));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertEquals(
                List.of(
                        "credit_code.check_digit",
                        "verification.nature.of_private_enterprise",
                        "verification.region.missing",
                        "verification.site.format"),
                keys(() -> rules.unit(unit("91110108749352307B", "04", "31", null, "www.a.cn"), null)));
        assertEquals(
                List.of("verification.name.missing", "account.mail", "verification.phone.format"),
                keys(() -> rules.person(person("", "a", "call me", null))));
        assertEquals(
                List.of(
                        "verification.gender.missing",
                        "verification.department.missing",
                        "verification.job_title.missing",
                        "verification.phone.or_fax"),
                keys(() -> rules.self(new OwnUser("李梅", null, "", " ", null, null, " ", null))));
    }

    private static List<String> keys(Runnable check) {
        return Faults.in(check).stream().map(Refusal::key).toList();
    }

    @Test
    void aCodeWithAWrongCheckCharacterIsTypedTwiceAndAUnitMayHaveNoSite() {
        UnitFacts told = unit("91350203M0001QKT19", "03", "31", "110108", " ");
        assertEquals("credit_code.check_digit", refused(told));
        UnitFacts kept = rules.unit(told, "91350203m0001qkt19");
        assertEquals("91350203M0001QKT19", kept.getCreditCode());
        assertNull(kept.getSite());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.cn",
                "ftp://a.cn",
                "javascript:alert(1)",
                "http://",
                "https://u:p@a.cn",
                "http://a b.cn"
            })
    void aSiteBeginsWithHttpAndNamesAHost(String site) {
        assertEquals("verification.site.format", refused(unit("91110108749352307A", "03", "31", "110108", site)));
    }
}
