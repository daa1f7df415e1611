package quxiang.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import quxiang.common.CreditCode;
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
    private static final Pattern TELEPHONE = Pattern.compile("[+0-9][0-9 ()+*#-]{4,28}[0-9]");
    private static final Pattern BAD = Pattern.compile("[<>\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

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
        String name = text("name", told.getName(), 64);
        String gender = code("gender", CodeTable.GENDER, told.getGender());
        String unitName = text("unit_name", told.getUnitName(), 120);
        String department = text("department", told.getDepartment(), 100);
        String jobTitle = text("job_title", told.getJobTitle(), 60);
        String email = MailAddress.of(told.getEmail());
        String phone = telephone("phone", told.getPhone());
        String fax = telephone("fax", told.getFax());
        if (phone == null && fax == null) {
            throw new Refusal("verification.phone.or_fax");
        }
        return new PersonFacts(name, gender, unitName, department, jobTitle, email, phone, fax);
    }

    /** The unit's facts as they are kept, with the full name of the region. */
    public UnitFacts unit(UnitFacts told) {
        String creditCode =
                new CreditCode(Optional.ofNullable(told.getCreditCode()).orElse("")).text();
        String industry = code("platform_industry", CodeTable.PLATFORM_INDUSTRY, told.getPlatformIndustry());
        String scope = text("business_scope", told.getBusinessScope(), 200);
        String type = code("unit_type", CodeTable.UNIT_TYPE, told.getUnitType());
        String nature = nature(type, told.getNature());
        String size = code("size", CodeTable.UNIT_SIZE, told.getSize());
        String region = region(told.getRegion());
        String address = text("address", told.getAddress(), 200);
        return new UnitFacts(
                creditCode,
                industry,
                scope,
                type,
                nature,
                size,
                region,
                regionName(region),
                address,
                site(told.getSite()));
    }

    /** What a user says of themselves, as it is kept. */
    public OwnUser self(OwnUser told) {
        String gender = code("gender", CodeTable.GENDER, told.gender());
        String department = text("department", told.department(), 100);
        String jobTitle = text("job_title", told.jobTitle(), 60);
        String phone = telephone("phone", told.phone());
        String fax = telephone("fax", told.fax());
        if (phone == null && fax == null) {
            throw new Refusal("verification.phone.or_fax");
        }
        return new OwnUser(told.name(), gender, department, jobTitle, told.email(), phone, fax, told.mobile());
    }

    /** What a verified unit says of itself, as it is kept. */
    public ProfileFacts profile(ProfileFacts told) {
        String industry = code("industry", CodeTable.INDUSTRY, told.industry());
        String scope = text("business_scope", told.businessScope(), 200);
        String type = code("unit_type", CodeTable.UNIT_TYPE, told.unitType());
        String nature = nature(type, told.nature());
        String size = code("size", CodeTable.UNIT_SIZE, told.size());
        String region = region(told.region());
        String address = text("address", told.address(), 200);
        String phone = telephone("contact_phone", told.phone());
        if (phone == null) {
            throw new Refusal("verification.contact_phone.missing");
        }
        return new ProfileFacts(
                industry,
                scope,
                type,
                nature,
                size,
                region,
                address,
                told.site() == null || told.site().isBlank() ? null : site(told.site()),
                words("benefits", told.benefits(), 2000),
                words("introduction", told.introduction(), 4000),
                text("contact", told.contact(), 64),
                phone);
    }

    private String nature(String type, String told) {
        String nature = code("nature", CodeTable.NATURE, told);
        if (type.equals(PRIVATE_ENTERPRISE) && !nature.equals(OTHER_ENTERPRISE)) {
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
        if (BAD.matcher(text.replace("\n", " ")).find()) {
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

    private static String site(String told) {
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
