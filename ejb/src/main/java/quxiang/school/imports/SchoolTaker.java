package quxiang.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.FoldedText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sheet.SheetLimits;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.Regions;
import quxiang.school.School;
import quxiang.school.SchoolIndex;
import quxiang.school.Schools;

/**
 * Adds the schools of a table, each with its first account.
 *
 * <p>Its person is told by SMS and sets the password with a code, as everybody else of a school. A school that is known is not changed:
 * it has people, who were not asked.
 */
@ApplicationScoped
class SchoolTaker implements ChunkTaker {

    /** How many rows one file may have. */
    static final int ROWS = 5_000;

    private static final long MIB = 1024 * 1024;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Schools schools;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Regions regions;

    @Inject
    private Outbox outbox;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Override
    public IntakeKind kind() {
        return IntakeKind.SCHOOLS;
    }

    @Override
    public List<String> required() {
        return SchoolColumn.required();
    }

    @Override
    public String column(String header) {
        return SchoolColumn.of(header);
    }

    @Override
    public List<String> telling() {
        return List.of(
                SchoolColumn.CODE.header(),
                SchoolColumn.NAME.header(),
                SchoolColumn.PERSON.header(),
                SchoolColumn.MOBILE.header());
    }

    @Override
    public Set<String> secret() {
        return Set.of(SchoolColumn.MOBILE.header());
    }

    @Override
    public boolean namesColumns() {
        return true;
    }

    @Override
    public boolean takesAgain() {
        return true;
    }

    @Override
    public SheetLimits limits() {
        return new SheetLimits(8 * MIB, ROWS, 40, 500, 64 * MIB, 120);
    }

    @Override
    public RowCheck check(IntakeOwner owner, List<String> columns) {
        return new SchoolLineChecks(regions);
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        Actor who = new Actor(Role.CENTRE, owner.accountId(), owner.name(), null, null, null);
        return each(rows, who);
    }

    @Override
    public List<RowOutcome> preview(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        return each(rows, null);
    }

    /** @param who adds them, or {@code null} when they are only looked at */
    private List<RowOutcome> each(List<IntakeRow> rows, Actor who) {
        SchoolIndex index = jdbi.withHandle(handle -> new SchoolIndex(handle.createQuery(SchoolIndex.ALL)
                .mapTo(SchoolIndex.Entry.class)
                .list()));
        return rows.stream()
                .map(row -> outcome((SchoolLine) row.meaning(), index, who))
                .toList();
    }

    private RowOutcome outcome(SchoolLine line, SchoolIndex index, Actor who) {
        Optional<SchoolIndex.Entry> known = index.find(line.code());
        if (known.isPresent()) {
            return says(known.get().id(), line)
                    ? RowOutcome.UNCHANGED
                    : refused(SchoolColumn.CODE, "school.row.known", known.get().name());
        }
        Optional<SchoolIndex.Entry> named = index.find(line.name());
        if (named.isPresent()) {
            return refused(SchoolColumn.NAME, "school.name_taken", named.get().code());
        }
        if (accounts.byMobile(Role.SCHOOL, line.mobile()).isPresent() || accounts.isTaken("s" + line.mobile())) {
            return refused(SchoolColumn.MOBILE, "school.row.mobile");
        }
        if (who != null) {
            add(line, who);
        }
        return RowOutcome.TAKEN;
    }

    /** Whether a row says nothing but what is known: then the same file was taken before. */
    private boolean says(long id, SchoolLine line) {
        School school = schools.find(id).orElseThrow();
        return FoldedText.same(school.name(), line.name())
                && Objects.equals(school.regionCode(), line.region())
                && accounts.byMobile(Role.SCHOOL, line.mobile())
                        .filter(account -> Objects.equals(account.schoolId(), id))
                        .isPresent();
    }

    private void add(SchoolLine line, Actor who) {
        School school = new School(line.code(), line.name(), line.onlineSigning(), line.phone());
        school.lieIn(line.region());
        schools.add(school);
        String username = "s" + line.mobile();
        Account account =
                Account.schoolStaff(school.id(), null, username, line.person(), passwords.unknown(), clock.instant());
        account.reachableAt(line.mobile());
        accounts.add(account);
        outbox.text("STAFF_APPOINTED", Role.SCHOOL, school.id(), line.mobile(), line.person(), school.name(), username);
        audit.writeOf(who, "SCHOOL_ADMITTED", "SCHOOL", school.id(), line.code() + " " + line.name());
        audit.writeOf(who, "SCHOOL_STAFF_APPOINTED", "SCHOOL", school.id(), line.person());
    }

    private static RowOutcome refused(SchoolColumn column, String fault, String... args) {
        return RowOutcome.refusedIn(column.header(), fault, List.of(args));
    }
}
