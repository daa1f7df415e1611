package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterCodeTables;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.StagedRow;
import quxiang.school.School;

/**
 * Enters a few hundred new graduates in the caller's transaction. They are checked and kept as an import would, so that a later import of
 * the same rows finds nothing changed. Files go through {@code quxiang.intake}.
 */
@ApplicationScoped
public class EnteringGraduates {

    private static final RosterLayout LAYOUT = RosterLayout.NATIONAL;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Graduates graduates;

    @Inject
    private RosterCodeTables codeTables;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private RowsOfPersons persons;

    /**
     * @param rows the facts as the national flat file has them, by column header; 院校代码 may be left out
     * @return the graduates, in the order of the rows
     * @throws Refusal {@code roster.row.*} with what is wrong in the first bad row
     */
    public List<Graduate> enter(School school, Cohort cohort, List<Map<String, String>> rows) {
        RosterChecks checks = new RosterChecks(
                new RosterChecks.SchoolNames(school.code(), school.name()),
                cohort,
                RosterColumns.ofTemplate(LAYOUT),
                codeTables.current(LAYOUT),
                seal);
        List<Graduate> entered = new ArrayList<>();
        Map<Long, GraduateFacts> facts = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            RosterRow checked = checks.check(new StagedRow(entered.size() + 1, cells(school, row), 0));
            if (checked.isRefused()) {
                throw new Refusal(
                        checked.refusal().fault().key(),
                        checked.refusal().args().toArray());
            }
            Graduate graduate = new Graduate(school.id(), cohort, checked.facts(), seal, clock.instant());
            entities.persist(graduate);
            entered.add(graduate);
            facts.put(graduate.id(), checked.facts());
        }
        entities.flush();
        graduates.write(facts);
        persons.settle(List.copyOf(facts.keySet()), List.of());
        return entered;
    }

    private static List<String> cells(School school, Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        cells.put(RosterColumn.SCHOOL.header(), school.code());
        return LAYOUT.row(cells);
    }
}
