package quxiang.roster.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.Graduate;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.GraduateFacts;
import quxiang.roster.Graduates;
import quxiang.roster.HashRenewal;
import quxiang.roster.RowsOfPersons;
import quxiang.roster.TouchedPersons;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterCodeTables;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.StagedRow;
import quxiang.school.School;
import quxiang.school.Schools;

/** 修改: the school corrects what it said of one graduate. Whoever keeps a copy of the facts learns of it before the transaction ends. */
@Stateless
@RolesAllowed("SCHOOL")
public class CorrectingGraduates {

    private static final RosterLayout LAYOUT = RosterLayout.NATIONAL;

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private FactsObjections objections;

    @Inject
    private Schools schools;

    @Inject
    private RosterCodeTables codeTables;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<GraduateCorrected> corrected;

    @Inject
    private RowsOfPersons persons;

    @Inject
    private HashRenewal renewal;

    /**
     * @param id which graduate of the own school
     * @param cells all facts as the national flat file has them, by column header; an empty 身份证号 leaves the number as it is
     * @param seen the version that the person has seen, or {@code null} when nobody looked
     * @throws Refusal {@code roster.no_graduate}, {@code roster.row.*} with what is wrong, {@code roster.number_taken} or
     *     {@code roster.row.id_taken} when another graduate has the number, {@code roster.changed_meanwhile}
     */
    public void correct(long id, Map<String, String> cells, Integer seen) {
        renewal.bringUp(TouchedPersons.row(id, cells.get(RosterColumn.ID_NUMBER.header())));
        Graduate graduate = graduates.lock(id);
        if (graduate.schoolId() != actor.requireSchool()
                || graduate.isRemoved()
                || !actor.scope().isWhole()) {
            throw new Refusal("roster.no_graduate");
        }
        if (seen != null && seen != graduate.version()) {
            throw new Refusal("roster.changed_meanwhile");
        }
        GraduateFacts facts = checked(graduate, cells);
        audit.write("GRADUATE_CORRECT", "GRADUATE", id, null);
        graduates.requireFree(
                graduate, facts, seal.hash(SealPurpose.PERSON, facts.document().text()));
        String before = graduate.factsHash();
        if (graduates.correct(graduate, facts, clock.instant())) {
            corrected.fire(new GraduateCorrected(id));
        }
        persons.settle(List.of(), List.of(id));
        if (!graduate.factsHash().equals(before)) {
            objections.corrected(id);
        }
    }

    private GraduateFacts checked(Graduate graduate, Map<String, String> cells) {
        School school = schools.find(graduate.schoolId()).orElseThrow();
        Map<String, String> row = new HashMap<>(cells);
        row.put(RosterColumn.SCHOOL.header(), school.code());
        if (row.getOrDefault(RosterColumn.ID_NUMBER.header(), "").isBlank()) {
            row.put(RosterColumn.ID_NUMBER.header(), graduate.idNumber(seal));
        }
        RosterRow checked = new RosterChecks(
                        new RosterChecks.SchoolNames(school.code(), school.name()),
                        new Cohort(graduate.cohort()),
                        RosterColumns.ofTemplate(LAYOUT),
                        codeTables.current(LAYOUT),
                        seal)
                .check(new StagedRow(1, LAYOUT.row(row), 0));
        if (checked.isRefused()) {
            throw new Refusal(
                    checked.refusal().fault().key(), checked.refusal().args().toArray());
        }
        return checked.facts();
    }
}
