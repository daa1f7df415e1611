package quxiang.roster.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import quxiang.bench.Institute;
import quxiang.bench.Person;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.GraduateFacts;
import quxiang.roster.IdDocument;
import quxiang.roster.RosterKeys;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** Graduates as lines for PostgreSQL's {@code COPY}, with everything sealed and hashed as the import does it. */
public final class GraduateLines {

    /** The table and the columns that {@link #add} gives. */
    public static final String INTO = "graduate (id, school_id, cohort, mobile, created_at, changed_at, version, "
            + String.join(", ", GraduateTable.said(RosterLayout.NATIONAL)) + ")";

    private static final HexFormat HEX = HexFormat.of();
    private static final int COHORT = 2027;
    private static final LocalDate END = LocalDate.of(COHORT, 7, 1);

    private final Seal seal;

    public GraduateLines(Seal seal) {
        this.seal = seal;
    }

    /** Adds a graduate's line. */
    public void add(StringBuilder lines, long id, Institute school, Person person) {
        GraduateFacts facts = facts(person);
        String hash = seal.hash(SealPurpose.PERSON, person.idNumber());
        lines.append(id).append('\t').append(school.id()).append("\t2027\t");
        lines.append(id % 10 < 7 ? "1%010d".formatted(3_000_000_000L + id) : "\\N");
        lines.append("\t2026-10-08 09:00:00+08\t2026-10-08 09:00:00+08\t1\t");
        lines.append(RosterKeys.key(school.id(), COHORT, person.examNo(), null));
        for (RosterColumn column : RosterLayout.NATIONAL.kept()) {
            String told = facts.told(column);
            lines.append('\t').append(told == null ? "\\N" : told);
        }
        lines.append("\t\\\\x");
        HEX.formatHex(lines, seal.seal(SealPurpose.PERSON, hash, person.idNumber()));
        lines.append('\t').append(hash);
        lines.append('\t').append(RosterKeys.liveId(school.id(), COHORT, hash));
        lines.append('\t')
                .append(seal.hash(SealPurpose.PERSON, facts.canonical()))
                .append('\n');
    }

    private static GraduateFacts facts(Person person) {
        Map<RosterColumn, Object> values = new HashMap<>();
        values.put(RosterColumn.EXAM_NO, person.examNo());
        values.put(RosterColumn.NAME, person.name());
        values.put(RosterColumn.ID_NUMBER, IdDocument.of(person.idNumber()));
        values.put(RosterColumn.GENDER, person.woman() ? "2" : "1");
        values.put(RosterColumn.ETHNICITY, person.ethnicity());
        values.put(RosterColumn.POLITICS, person.politics());
        values.put(RosterColumn.DEPARTMENT, person.study().department());
        values.put(RosterColumn.CLASS_NAME, person.className());
        values.put(RosterColumn.STUDENT_NO, person.studentNo());
        values.put(RosterColumn.LEVEL, person.study().level());
        values.put(RosterColumn.MAJOR_CODE, person.study().code());
        values.put(RosterColumn.MAJOR, person.study().major());
        values.put(RosterColumn.TRAINING_MODE, "1");
        values.put(RosterColumn.ORIGIN, person.origin());
        values.put(RosterColumn.SCHOOLING_YEARS, String.valueOf(person.study().years()));
        values.put(
                RosterColumn.ENROLLED_ON, LocalDate.of(COHORT - person.study().years(), 9, 1));
        values.put(RosterColumn.GRADUATES_ON, END);
        values.put(RosterColumn.HARDSHIP, "0");
        values.put(RosterColumn.URBAN_RURAL, person.rural() ? "农村" : "城镇");
        values.put(RosterColumn.STUDY_FORM, "普通全日制");
        return new GraduateFacts(
                RosterLayout.NATIONAL,
                RosterLayout.NATIONAL.columns().stream().map(values::get).toArray());
    }
}
