package quxiang.destination.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sheet.SheetWriter;
import quxiang.common.sql.Conditions;
import quxiang.destination.DestinationKinds;
import quxiang.reference.Codes;
import quxiang.roster.GivenReason;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;
import quxiang.school.Schools;

/** 上报: one row a graduate in the national flat form, checked before it leaves. */
@Stateless
@RolesAllowed("SCHOOL")
public class MakingReports {

    /** How many faults are shown. */
    public static final int SHOWN = 100;

    /** The columns of the national flat form; what schools keep beside it is not reported. */
    private static final List<RosterColumn> COLUMNS = RosterLayout.NATIONAL.columns().stream()
            .filter(column -> !RosterLayout.NATIONAL.later().contains(column))
            .toList();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Actor actor;

    @Inject
    private Schools schools;

    @Inject
    private DestinationKinds kinds;

    @Inject
    private Codes codes;

    @Inject
    private ReportRows rows;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** How a report is written. */
    public enum FileKind {
        XLSX,
        CSV
    }

    /** Checks all rows of a cohort, for staff of a department theirs. @param only the fault to show, or {@code null} for all */
    public ReportCheck check(int cohort, ReportFault only) {
        ReportChecks checks = new ReportChecks(kinds, codes);
        Map<ReportFault, Integer> counts = new EnumMap<>(ReportFault.class);
        List<FoundFault> found = new ArrayList<>();
        int[] graduates = new int[2];
        rows.<RuntimeException>each(own(cohort), false, (one, number) -> {
            List<FoundFault> faults = checks.faults(one);
            graduates[0]++;
            graduates[1] += faults.isEmpty() ? 0 : 1;
            for (FoundFault fault : faults) {
                counts.merge(fault.fault(), 1, Integer::sum);
                if (found.size() < SHOWN && (only == null || only == fault.fault())) {
                    found.add(fault);
                }
            }
        });
        return new ReportCheck(graduates[0], graduates[1], counts, found);
    }

    /** What was reported of a cohort, the latest first. */
    public List<MadeReport> made(int cohort) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, file_kind, reason, graduates, faulty, sha256, made_at, made_name from placement_report
                where school_id = :school and cohort = :cohort order by id desc fetch first 50 rows only
                """)
                .bind("school", actor.requireSchool())
                .bind("cohort", cohort)
                .mapTo(MadeReport.class)
                .list());
    }

    /** 预览稿: the same rows with masked ID numbers, to be looked at. It is no report. */
    public void draft(int cohort, FileKind kind, OutputStream out) throws IOException {
        requireWhole();
        int graduates = write(own(cohort), false, kind, out);
        audit.write("PLACEMENT_DRAFT", "LIST", null, graduates + " rows of " + cohort);
    }

    /**
     * 上报: the file with whole ID numbers. Each graduate can see who read the number, and why.
     *
     * @param anyway whether it leaves in spite of its faults
     * @throws Refusal {@code report.whole_school_only}, {@code roster.reason_missing}, {@code roster.reason_too_long},
     *     {@code report.faulty}
     */
    @AskedAgain
    public void report(int cohort, FileKind kind, String reason, boolean anyway, OutputStream out) throws IOException {
        requireWhole();
        String why = GivenReason.of(reason);
        int faulty = check(cohort, null).faulty();
        if (faulty > 0 && !anyway) {
            throw new Refusal("report.faulty", faulty);
        }
        Conditions where = own(cohort);
        audit.wrote(Audit.ID_NUMBER_READ, recordReading(where, why));
        MessageDigest digest = sha256();
        int graduates = write(where, true, kind, new DigestOutputStream(out, digest));
        keep(cohort, kind, why, graduates, faulty, HexFormat.of().formatHex(digest.digest()));
        audit.write("PLACEMENT_REPORTED", "LIST", null, graduates + " rows of " + cohort);
    }

    private void requireWhole() {
        if (!actor.scope().isWhole()) {
            throw new Refusal("report.whole_school_only");
        }
    }

    private int write(Conditions where, boolean whole, FileKind kind, OutputStream out) throws IOException {
        String schoolCode = schools.find(actor.requireSchool()).orElseThrow().code();
        int[] written = new int[1];
        try (SheetWriter sheet = kind == FileKind.CSV ? SheetWriter.csv(out) : SheetWriter.xlsx(out, "毕业去向")) {
            List<String> head = new ArrayList<>();
            COLUMNS.stream().map(RosterColumn::header).forEach(head::add);
            Arrays.stream(WayColumn.values()).map(WayColumn::header).forEach(head::add);
            sheet.row(head);
            rows.<IOException>each(where, whole, (one, idNumber) -> {
                sheet.row(cells(one, idNumber, schoolCode));
                written[0]++;
            });
        }
        return written[0];
    }

    private static List<String> cells(ReportedGraduate one, String idNumber, String schoolCode) {
        List<String> cells = new ArrayList<>();
        for (RosterColumn column : COLUMNS) {
            if (column.column() == null) {
                cells.add(schoolCode);
            } else {
                cells.add(column.isSealed() ? idNumber : one.facts().getOrDefault(column, ""));
            }
        }
        Arrays.stream(WayColumn.values())
                .map(column -> one.way().getOrDefault(column, ""))
                .forEach(cells::add);
        return cells;
    }

    private int recordReading(Conditions where, String why) {
        return jdbi.withHandle(handle -> where.of(handle.createUpdate("""
                        insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
                        select cast(:at as timestamp with time zone), cast(:account as bigint), cast(:name as varchar(64)), 'SCHOOL',
                            cast(:action as varchar(40)), 'GRADUATE', g.id, cast(:why as varchar(1000))
                        from graduate g <where>
                        """))
                .bind("at", clock.instant())
                .bind("account", actor.accountId())
                .bind("name", actor.name())
                .bind("action", Audit.ID_NUMBER_READ)
                .bind("why", why)
                .execute());
    }

    private void keep(int cohort, FileKind kind, String why, int graduates, int faulty, String sha256) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into placement_report (school_id, cohort, file_kind, reason, graduates, faulty, sha256, made_at, made_by, made_name)
                values (:school, :cohort, :kind, :why, :graduates, :faulty, :sha256, :at, :by, :name)
                """)
                .bind("school", actor.requireSchool())
                .bind("cohort", cohort)
                .bind("kind", kind.name())
                .bind("why", why)
                .bind("graduates", graduates)
                .bind("faulty", faulty)
                .bind("sha256", sha256)
                .bind("at", clock.instant())
                .bind("by", actor.accountId())
                .bind("name", actor.name())
                .execute());
    }

    private Conditions own(int cohort) {
        return new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andEqual("g.cohort", cohort)
                .and("g.removed_at is null")
                .andWithin("g.department", actor.scope());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
