package quxiang.roster.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.EnteringGraduates;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.roster.HashRenewal;
import quxiang.roster.TouchedPersons;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterCodeTables;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.StagedRow;
import quxiang.school.School;
import quxiang.school.Schools;

/** 新增毕业生 by hand: one graduate, by the same checks as a row of an import. */
@Stateless
@RolesAllowed("SCHOOL")
public class AddingGraduates {

    private static final RosterLayout LAYOUT = RosterLayout.NATIONAL;

    @Inject
    private Actor actor;

    @Inject
    private Schools schools;

    @Inject
    private Graduates graduates;

    @Inject
    private EnteringGraduates entering;

    @Inject
    private RosterCodeTables codeTables;

    @Inject
    private Seal seal;

    @Inject
    private Audit audit;

    @Inject
    private HashRenewal renewal;

    /** The columns of the file, empty, without the ID number. */
    public List<FactField> fields() {
        return FactField.of(LAYOUT, Map.of());
    }

    /**
     * @param cells all facts as the national flat file has them, by column header, with the 身份证号
     * @return the graduate's key
     * @throws Refusal {@code roster.whole_school_only}, {@code roster.row.*} with what is wrong, {@code roster.number_taken} or
     *     {@code roster.row.id_taken} when another graduate has the number
     */
    public long add(Cohort cohort, Map<String, String> cells) {
        if (!actor.scope().isWhole()) {
            throw new Refusal("roster.whole_school_only");
        }
        renewal.bringUp(TouchedPersons.number(cells.get(RosterColumn.ID_NUMBER.header())));
        School school = schools.find(actor.requireSchool()).orElseThrow();
        Map<String, String> row = new HashMap<>(cells);
        row.put(RosterColumn.SCHOOL.header(), school.code());
        RosterRow checked = new RosterChecks(
                        new RosterChecks.SchoolNames(school.code(), school.name()),
                        cohort,
                        RosterColumns.ofTemplate(LAYOUT),
                        codeTables.current(LAYOUT),
                        seal)
                .check(new StagedRow(1, LAYOUT.row(row), 0));
        if (checked.isRefused()) {
            throw new Refusal(
                    checked.refusal().fault().key(), checked.refusal().args().toArray());
        }
        graduates.requireFree(
                school.id(),
                cohort.year(),
                checked.facts(),
                seal.hash(SealPurpose.PERSON, checked.facts().document().text()));
        Graduate added = entering.enter(school, cohort, List.of(row)).get(0);
        audit.write("GRADUATE_ADDED", "GRADUATE", added.id(), null);
        return added.id();
    }
}
