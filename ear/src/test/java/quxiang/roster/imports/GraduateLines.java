package quxiang.roster.imports;

import java.time.LocalDate;
import java.util.HexFormat;
import quxiang.bench.Institute;
import quxiang.bench.Person;
import quxiang.common.crypto.Seal;
import quxiang.roster.GraduateFacts;
import quxiang.roster.IdDocument;
import quxiang.roster.RosterKeys;

/** Graduates as lines for PostgreSQL's {@code COPY}, with everything sealed and hashed as the import does it. */
public final class GraduateLines {

    /** The table and the columns that {@link #add} gives. */
    public static final String INTO =
            "graduate (id, school_id, cohort, roster_key, exam_no, student_no, name, id_sealed,"
                    + " id_hash, id_masked, live_id_hash, gender_code, ethnicity_code, politics_code, department, class_name, level_code,"
                    + " major_code, major, training_mode_code, origin_code, schooling_years, enrolled_on, graduates_on, hardship_code,"
                    + " urban_rural, study_form, facts_hash, mobile, created_at, changed_at, version)";

    private static final HexFormat HEX = HexFormat.of();
    private static final int COHORT = 2027;
    private static final LocalDate END = LocalDate.of(COHORT, 7, 1);

    private final Seal seal;

    public GraduateLines(Seal seal) {
        this.seal = seal;
    }

    /** Adds a graduate's line. */
    public void add(StringBuilder lines, long id, Institute school, Person person) {
        IdDocument document = IdDocument.of(person.idNumber());
        LocalDate begin = LocalDate.of(COHORT - person.study().years(), 9, 1);
        String years = String.valueOf(person.study().years());
        String gender = person.woman() ? "2" : "1";
        String town = person.rural() ? "农村" : "城镇";
        GraduateFacts facts = new GraduateFacts(
                person.examNo(),
                person.name(),
                document,
                gender,
                person.ethnicity(),
                person.politics(),
                person.study().department(),
                person.className(),
                person.studentNo(),
                person.study().level(),
                person.study().code(),
                person.study().major(),
                null,
                "1",
                null,
                person.origin(),
                years,
                begin,
                END,
                "0",
                null,
                town,
                "普通全日制");
        String hash = seal.hash(person.idNumber());
        lines.append(id).append('\t').append(school.id()).append("\t2027\t");
        lines.append(RosterKeys.key(school.id(), COHORT, person.examNo(), null)).append('\t');
        lines.append(person.examNo()).append('\t').append(person.studentNo()).append('\t');
        lines.append(person.name()).append("\t\\\\x");
        HEX.formatHex(lines, seal.seal(person.idNumber()));
        lines.append('\t').append(hash).append('\t').append(document.masked()).append('\t');
        lines.append(RosterKeys.liveId(school.id(), COHORT, hash)).append('\t');
        lines.append(gender)
                .append('\t')
                .append(person.ethnicity())
                .append('\t')
                .append(person.politics());
        lines.append('\t').append(person.study().department()).append('\t').append(person.className());
        lines.append('\t')
                .append(person.study().level())
                .append('\t')
                .append(person.study().code());
        lines.append('\t').append(person.study().major()).append("\t1\t").append(person.origin());
        lines.append('\t').append(years).append('\t').append(begin).append('\t').append(END);
        lines.append("\t0\t").append(town).append("\t普通全日制\t").append(seal.hash(facts.canonical()));
        lines.append('\t').append(id % 10 < 7 ? "1%010d".formatted(3_000_000_000L + id) : "\\N");
        lines.append("\t2026-10-08 09:00:00+08\t2026-10-08 09:00:00+08\t1\n");
    }
}
