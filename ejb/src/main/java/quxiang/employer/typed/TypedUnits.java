package quxiang.employer.typed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import quxiang.common.CreditCode;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.employer.Employer;
import quxiang.employer.EmployerFacts;
import quxiang.employer.Employers;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** Keeps the units of agreements on paper, each in a row for its one agreement. */
@ApplicationScoped
public class TypedUnits {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_CONTACT = 64;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}");

    @Inject
    Employers employers;

    @Inject
    KnownUnits known;

    @Inject
    Codes codes;

    /** What is kept of a unit: all of it, checked. */
    private record Checked(
            CreditCode code,
            String name,
            String nature,
            String industry,
            String region,
            String regionName,
            String place,
            String contact,
            String phone) {}

    /** @throws Refusal with all that is wrong: {@code paper.unit.*}, {@code credit_code.*} */
    public void check(TypedUnit unit) {
        checked(unit);
    }

    /** The code of the unit that is meant. */
    public String code(TypedUnit unit) {
        return checked(unit).code().text();
    }

    /** Keeps it. @return its key @throws Refusal as {@link #check} */
    public long add(TypedUnit unit, Instant at) {
        Checked checked = checked(unit);
        Employer row = Employer.typed(checked.code(), checked.name(), at);
        describe(row, checked);
        employers.add(row);
        return row.id();
    }

    /** Puts other facts in the place of those that were typed before. @throws Refusal as {@link #check} */
    public void change(long id, TypedUnit unit) {
        Checked checked = checked(unit);
        Employer row = employers.lock(id);
        row.retype(checked.code(), checked.name());
        describe(row, checked);
    }

    private static void describe(Employer row, Checked unit) {
        row.describe(
                unit.nature(),
                unit.industry(),
                unit.region(),
                unit.regionName(),
                unit.place(),
                unit.contact(),
                unit.phone());
    }

    private Checked checked(TypedUnit unit) {
        return unit.known() == null ? ofTyped(unit) : ofKnown(known.find(unit.known()), unit);
    }

    /** A known unit stands as it is known; whom to ask there the graduate may know better. */
    private Checked ofKnown(Employer found, TypedUnit unit) {
        EmployerFacts facts = found.facts();
        if (unit.code() != null && !facts.getCreditCode().equalsIgnoreCase(unit.code())) {
            throw new Refusal("paper.unit.two", facts.getName());
        }
        return new Checked(
                new CreditCode(facts.getCreditCode()),
                facts.getName(),
                facts.getNature(),
                facts.getIndustry(),
                null,
                null,
                facts.getAddress(),
                unit.contact() == null ? facts.getContact() : contact(unit),
                unit.phone() == null ? facts.getPhone() : phone(unit));
    }

    private Checked ofTyped(TypedUnit unit) {
        Faults faults = new Faults();
        Checked checked = new Checked(
                faults.of(() -> CreditCode.typed(unit.code(), unit.codeAgain())),
                faults.of(() -> RequiredText.of(unit.name(), LONGEST_NAME, wrong("name", LONGEST_NAME))),
                faults.of(() -> code(CodeTable.NATURE, unit.nature(), "nature")),
                faults.of(() -> code(CodeTable.INDUSTRY, unit.industry(), "industry")),
                null,
                null,
                faults.of(() -> RequiredText.of(unit.place(), LONGEST_PLACE, wrong("place", LONGEST_PLACE))),
                faults.of(() -> contact(unit)),
                faults.of(() -> phone(unit)));
        faults.end();
        return checked;
    }

    private static String contact(TypedUnit unit) {
        return RequiredText.of(unit.contact(), LONGEST_CONTACT, wrong("contact", LONGEST_CONTACT));
    }

    private static String phone(TypedUnit unit) {
        if (unit.phone() == null || !PHONE.matcher(unit.phone()).matches()) {
            throw new Refusal("paper.unit.phone");
        }
        return unit.phone();
    }

    private String code(CodeTable table, String chosen, String fact) {
        if (chosen == null || codes.find(table, chosen).isEmpty()) {
            throw new Refusal("paper.unit." + fact);
        }
        return chosen;
    }

    private static Supplier<Refusal> wrong(String fact, int longest) {
        return () -> new Refusal("paper.unit." + fact, longest);
    }
}
