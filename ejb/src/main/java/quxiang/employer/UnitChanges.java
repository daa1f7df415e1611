package quxiang.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.FoldedText;
import quxiang.common.ShanghaiClock;
import quxiang.employer.supervision.EmployerCard;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** Keeps what changed of units. It stands in the course of their unfinished signings (manual, chapter 11). */
@ApplicationScoped
public class UnitChanges {

    /** Stands between the name of a fact, what it was and what it is. */
    public static final String SEPARATOR = "\u001F";

    /** Stands between facts. */
    public static final String END = "\u001E";

    private static final int LONGEST = 200;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Codes codes;

    @Inject
    Event<UnitChanged> renamed;

    /** Writes down what differs, in the transaction that changed it. */
    public void write(Employer unit, EmployerCard before) {
        EmployerCard after = unit.card();
        List<String> changed = new ArrayList<>();
        add(changed, "NAME", before.name(), after.name());
        add(changed, "CREDIT_CODE", before.creditCode(), after.creditCode());
        add(changed, "SHORT_NAME", before.shortName(), after.shortName());
        add(changed, "NATURE", told(CodeTable.NATURE, before.nature()), told(CodeTable.NATURE, after.nature()));
        add(
                changed,
                "INDUSTRY",
                told(CodeTable.INDUSTRY, before.industry()),
                told(CodeTable.INDUSTRY, after.industry()));
        add(changed, "ADDRESS", before.address(), after.address());
        add(changed, "CONTACT", before.contact(), after.contact());
        add(changed, "PHONE", before.phone(), after.phone());
        if (!changed.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                    insert into unit_change (employer_id, at, party, actor_name, changed)
                    values (:unit, :now, :party, :name, :changed)
                    """)
                    .bind("unit", unit.id())
                    .bind("now", clock.instant())
                    .bind("party", actor.role())
                    .bind("name", actor.name())
                    .bind("changed", String.join(END, changed))
                    .execute());
        }
        if (!FoldedText.same(before.name(), after.name()) || !Objects.equals(before.creditCode(), after.creditCode())) {
            renamed.fire(new UnitChanged(unit.id()));
        }
    }

    private String told(CodeTable table, String code) {
        return code == null ? null : codes.find(table, code).map(Code::name).orElse(code);
    }

    private static void add(List<String> changed, String fact, String before, String after) {
        if (!Objects.equals(before, after)) {
            changed.add(String.join(SEPARATOR, fact, shortened(before), shortened(after)));
        }
    }

    private static String shortened(String value) {
        return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST));
    }
}
