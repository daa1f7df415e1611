package quxiang.roster.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.UndoingIntakes;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.roster.undo.SeeingObstacles;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/**
 * A school's largest file ({@code bench.roster.rows} rows, 200,000 unless said otherwise) imported, imported again with
 * half of its rows changed and a hundredth new, and undone: seconds and heap of each step, in the server.
 */
@ArquillianTest
class RosterBench {

    private static final int ROWS = Integer.getInteger("bench.roster.rows", 200_000);
    private static final int BEFORE = ROWS - ROWS / 100;
    private static final Cohort COHORT = new Cohort(2027);
    private static final int MB = 1024 * 1024;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    UndoingIntakes undoing;

    @Inject
    SeeingPreviews previews;

    @Inject
    SeeingObstacles obstructing;

    @Inject
    RosterList list;

    @Inject
    RosterFixtures fixtures;

    @Inject
    Probes probes;

    private RosterFixtures.Staff staff;
    private final StringBuilder table = new StringBuilder(
            String.format("%-46s %9s %12s %12s%n", "import of " + ROWS + " rows", "seconds", "peak MB", "after GC MB"));

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void aLargeRosterIsImportedChangedAndUndone() throws Exception {
        staff = fixtures.newSchool();
        Path first = file(BEFORE, false);
        Path second = file(ROWS, true);
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long one = measured("upload, new rows", () -> upload(first));
        measured("apply, new rows", () -> come(one, IntakeState.COMPLETED));
        fixtures.analyze();
        long two = measured("upload, half of them changed", () -> upload(second));
        measured("check", () -> come(two, IntakeState.WAITING));
        measured("page of the preview", () -> asSchool(() -> previews.page(two, new PageRequest(ROWS / 4, 20))));
        measured("confirm and apply", () -> {
            asSchool(() -> {
                uploads.confirm(two);
                return null;
            });
            return come(two, IntakeState.COMPLETED);
        });
        fixtures.analyze();
        measured("what stands in the way of undoing", () -> asSchool(() -> obstructing.of(two)));
        lists();
        measured("undo", () -> {
            asSchool(() -> {
                undoing.undo(two);
                return null;
            });
            return come(two, IntakeState.REVERTED);
        });
        assertEquals(BEFORE, probes.rows("graduate where school_id = " + staff.schoolId() + " and class_name = '一班'"));
        Files.writeString(
                Path.of(System.getProperty("jboss.server.log.dir"), "bench.txt"),
                table,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        System.out.println(table);
        Files.delete(first);
        Files.delete(second);
    }

    private void lists() throws Exception {
        PageRequest page = new PageRequest(40, 20);
        measured(
                "list, usual order", () -> asSchool(() -> list.page(COHORT, RosterFilter.NONE, ListOrder.USUAL, page)));
        measured(
                "list by name",
                () -> asSchool(() -> list.page(COHORT, RosterFilter.NONE, ListOrder.of("-name"), page)));
        RosterFilter name = RosterFilter.NONE.with("name", "三甲");
        measured("list, part of a name", () -> asSchool(() -> list.page(COHORT, name, ListOrder.USUAL, page)));
        RosterFilter number = RosterFilter.NONE.with("number", "S77");
        measured("list, a number", () -> asSchool(() -> list.page(COHORT, number, ListOrder.USUAL, page)));
        RosterFilter several = RosterFilter.NONE
                .with("origin", "110000")
                .with("account", "false")
                .with("went", "UNKNOWN");
        measured(
                "list, origin, account, destination",
                () -> asSchool(() -> list.page(COHORT, several, ListOrder.USUAL, page)));
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, staff.accountId(), work);
    }

    private long upload(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return asSchool(() -> uploads.stage(IntakeKind.ROSTER, COHORT.year(), false, "名单.csv", in));
        }
    }

    private IntakeProgress come(long id, IntakeState end) throws Exception {
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    IntakeState state = asSchool(() -> reports.progress(id)).state();
                    return state == end || !state.isMoving();
                });
        IntakeProgress it = asSchool(() -> reports.progress(id));
        assertEquals(end, it.state());
        return it;
    }

    private <T> T measured(String step, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.gc();
        long left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        table.append(String.format(Locale.ROOT, "%-46s %9.3f %12d %12d%n", step, seconds, peak / MB, left / MB));
        return result;
    }

    private Path file(int rows, boolean changed) throws IOException {
        Path file = Files.createTempFile("roster", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("考生号,姓名,身份证号,性别代码,民族代码,政治面貌代码,院校代码,所在院系,所在班级,学号,学历代码,专业代码,专业,培养方式代码,生源所在地代码,"
                    + "学制,入学时间,毕业时间,困难生类别代码,城乡生源,学习形式\r\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "%d%08d,%s,%s,1,汉族,03,%d,院系%d,%s,S%d,31,080902,软件工程,1,1101%02d,4,20230901,20270701,0,城镇,普通全日制\r\n",
                        staff.code(),
                        i,
                        (changed && i % 100 == 0 ? "李三" : "张三") + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10),
                        fixtures.idNumber(staff, i),
                        staff.code(),
                        i % 20,
                        changed && i % 2 == 0 ? "二班" : "一班",
                        i,
                        i % 20));
            }
        }
        return file;
    }
}
