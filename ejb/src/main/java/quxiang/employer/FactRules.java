package quxiang.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import quxiang.common.CreditCode;
import quxiang.common.Faults;
import quxiang.common.FormattedText;
import quxiang.common.MailAddress;
import quxiang.common.Refusal;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;

/**
 * Validates the facts of a verification (manual, figures 6 and 7). Every refusal's key begins with
 * {@code verification.} and the field, so that the page can show it there.
 */
@ApplicationScoped
public class FactRules {

    private static final String PRIVATE_ENTERPRISE = "04";
    private static final String OTHER_ENTERPRISE = "39";
    /** 公司简介, in characters that are read. */
    public static final int LONGEST_INTRODUCTION = 4000;

    private static final Pattern TELEPHONE = Pattern.compile("[+0-9][0-9 ()+*#-]{4,28}[0-9]");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern BAD = Pattern.compile("[<>\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Of sentences, in which 年薪>20万 is said. */
    private static final Pattern BAD_IN_WORDS = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    @Inject
    Codes codes;

    @Inject
    Regions regions;

    /** For the container. */
    FactRules() {}

    FactRules(Codes codes) {
        this.codes = codes;
        this.regions = new Regions(codes);
    }

    /** The person's facts as they are kept. Without spaces around them, and with the mail address in small letters. */
    public PersonFacts person(PersonFacts told) {
        Faults faults = new Faults();
        String name = faults.of(() -> text("name", told.getName(), 64));
        String gender = faults.of(() -> code("gender", CodeTable.GENDER, told.getGender()));
        String unitName = faults.of(() -> text("unit_name", told.getUnitName(), 120));
        String department = faults.of(() -> text("department", told.getDepartment(), 100));
        String jobTitle = faults.of(() -> text("job_title", told.getJobTitle(), 60));
        String email = faults.of(() -> MailAddress.of(told.getEmail()));
        String phone = faults.of(() -> telephone("phone", told.getPhone()));
        String fax = faults.of(() -> telephone("fax", told.getFax()));
        faults.check(() -> requireOne(told.getPhone(), told.getFax()));
        faults.end();
        return new PersonFacts(name, gender, unitName, department, jobTitle, email, phone, fax);
    }

    /**
     * The unit's facts as they are kept, with the full name of the region.
     *
     * @param codeAgain the 统一社会信用代码 once more, when its check character is wrong
     */
    public UnitFacts unit(UnitFacts told, String codeAgain) {
        Faults faults = new Faults();
        String creditCode = faults.of(
                () -> CreditCode.typed(told.getCreditCode(), codeAgain).text());
        String industry =
                faults.of(() -> code("platform_industry", CodeTable.PLATFORM_INDUSTRY, told.getPlatformIndustry()));
        String scope = faults.of(() -> text("business_scope", told.getBusinessScope(), 200));
        String type = faults.of(() -> code("unit_type", CodeTable.UNIT_TYPE, told.getUnitType()));
        String nature = faults.of(() -> nature(type, told.getNature()));
        String size = faults.of(() -> code("size", CodeTable.UNIT_SIZE, told.getSize()));
        String region = faults.of(() -> region(told.getRegion()));
        String address = faults.of(() -> text("address", told.getAddress(), 200));
        String site = faults.of(() -> site(told.getSite()));
        faults.end();
        return new UnitFacts(
                creditCode, industry, scope, type, nature, size, region, regionName(region), address, site);
    }

    /** What a user says of themselves, as it is kept. */
    public OwnUser self(OwnUser told) {
        Faults faults = new Faults();
        String gender = faults.of(() -> code("gender", CodeTable.GENDER, told.gender()));
        String department = faults.of(() -> text("department", told.department(), 100));
        String jobTitle = faults.of(() -> text("job_title", told.jobTitle(), 60));
        String phone = faults.of(() -> telephone("phone", told.phone()));
        String fax = faults.of(() -> telephone("fax", told.fax()));
        faults.check(() -> requireOne(told.phone(), told.fax()));
        faults.end();
        return new OwnUser(told.name(), gender, department, jobTitle, told.email(), phone, fax, told.mobile());
    }

    /** What a verified unit says of itself, as it is kept. */
    public ProfileFacts profile(ProfileFacts told) {
        Faults faults = new Faults();
        String industry = faults.of(() -> code("industry", CodeTable.INDUSTRY, told.industry()));
        String scope = faults.of(() -> text("business_scope", told.businessScope(), 200));
        String type = faults.of(() -> code("unit_type", CodeTable.UNIT_TYPE, told.unitType()));
        String nature = faults.of(() -> nature(type, told.nature()));
        String size = faults.of(() -> code("size", CodeTable.UNIT_SIZE, told.size()));
        String region = faults.of(() -> region(told.region()));
        String address = faults.of(() -> text("address", told.address(), 200));
        String site = faults.of(() -> site(told.site()));
        String benefits = faults.of(() -> words("benefits", told.benefits(), 2000));
        String introduction = faults.of(() -> formatted("introduction", told.introduction(), LONGEST_INTRODUCTION));
        String contact = faults.of(() -> text("contact", told.contact(), 64));
        String phone = faults.of(() -> telephone("contact_phone", told.phone()));
        if (told.phone() == null || told.phone().isBlank()) {
            faults.add(new Refusal("verification.contact_phone.missing"));
        }
        faults.end();
        return new ProfileFacts(
                industry, scope, type, nature, size, region, address, site, benefits, introduction, contact, phone);
    }

    private static void requireOne(String phone, String fax) {
        if ((phone == null || phone.isBlank()) && (fax == null || fax.isBlank())) {
            throw new Refusal("verification.phone.or_fax");
        }
    }

    private String nature(String type, String told) {
        String nature = code("nature", CodeTable.NATURE, told);
        if (PRIVATE_ENTERPRISE.equals(type) && !nature.equals(OTHER_ENTERPRISE)) {
            throw new Refusal("verification.nature.of_private_enterprise");
        }
        return nature;
    }

    private String region(String told) {
        String region = code("region", CodeTable.REGION, told);
        if (!codes.of(CodeTable.REGION, region).isEmpty()) {
            throw new Refusal("verification.region.missing");
        }
        return region;
    }

    /** A text of several lines, or {@code null}. */
    private static String words(String field, String told, int longest) {
        if (told == null || told.isBlank()) {
            return null;
        }
        String text = told.strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new Refusal("verification." + field + ".too_long", longest);
        }
        if (BAD_IN_WORDS.matcher(text.replace("\n", " ")).find()) {
            throw new Refusal("verification." + field + ".character");
        }
        return text;
    }

    /** A text with paragraphs and lists, cleaned, or {@code null}. */
    private static String formatted(String field, String told, int longest) {
        String text = FormattedText.clean(told);
        if (text == null) {
            return null;
        }
        String words = FormattedText.words(text);
        if (words.length() > longest || text.length() > FormattedText.LONGEST_KEPT) {
            throw new Refusal("verification." + field + ".too_long", longest, words.length());
        }
        if (UNREADABLE.matcher(words.replace("\n", " ").replace("\t", " ")).find()) {
            throw new Refusal("verification." + field + ".character");
        }
        return text;
    }

    /** A region's full name: {@code 北京市 海淀区}. */
    public String regionName(String region) {
        return regions.name(region);
    }

    private String code(String field, CodeTable table, String told) {
        return codes.find(table, told)
                .map(Code::code)
                .orElseThrow(() -> new Refusal("verification." + field + ".missing"));
    }

    private static String text(String field, String told, int longest) {
        String text = told == null ? "" : told.strip();
        if (text.isEmpty()) {
            throw new Refusal("verification." + field + ".missing");
        }
        if (text.length() > longest) {
            throw new Refusal("verification." + field + ".too_long", longest);
        }
        if (BAD.matcher(text).find()) {
            throw new Refusal("verification." + field + ".character");
        }
        return text;
    }

    private static String telephone(String field, String told) {
        if (told == null || told.isBlank()) {
            return null;
        }
        if (!TELEPHONE.matcher(told.strip()).matches()) {
            throw new Refusal("verification." + field + ".format");
        }
        return told.strip();
    }

    /** 公司网址, or {@code null}: many units have none. */
    private static String site(String told) {
        if (told == null || told.isBlank()) {
            return null;
        }
        String text = text("site", told, 200);
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && (scheme.equals("http") || scheme.equals("https"))) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new Refusal("verification.site.format");
        }
        throw new Refusal("verification.site.format");
    }
}
