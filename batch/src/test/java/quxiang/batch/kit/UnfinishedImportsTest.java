package quxiang.batch.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.batch.operations.NoSuchJobExecutionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quxiang.intake.OpenImport;

class UnfinishedImportsTest {

    private final Told told = new Told();
    private final UnfinishedImports imports = new UnfinishedImports(told);

    @Test
    void afterTheServersStartWhatIsOpenGoesOnAtOnce() {
        look(new OpenImport(7, Optional.empty(), 0, 0), new OpenImport(8, Optional.of(80L), 3000, 7));
        assertEquals(List.of("start 7", "restart 80"), told.acts);
    }

    @Test
    void laterOnlyWhatStoodStillFromOneLookToTheNextGoesOn() {
        look();
        look(new OpenImport(8, Optional.of(80L), 3000, 1));
        look(new OpenImport(8, Optional.of(80L), 4000, 0));
        assertEquals(List.of(), told.acts);
        look(new OpenImport(8, Optional.of(80L), 4000, 0));
        assertEquals(List.of("restart 80"), told.acts);
    }

    @Test
    void whatFellFortyTimesAtOneRowIsGivenUp() {
        look(new OpenImport(8, Optional.of(80L), 3000, 39));
        look(new OpenImport(8, Optional.of(81L), 3000, 40));
        look(new OpenImport(8, Optional.of(81L), 3000, 40));
        assertEquals(List.of("restart 80", "fail 8: 40 attempts behind row 3000"), told.acts);
    }

    @Test
    void aRunningExecutionIsLeftAlone() {
        told.running = 9;
        look(new OpenImport(9, Optional.of(90L), 3000, 40));
        assertEquals(List.of(), told.acts);
    }

    @Test
    void anExecutionWhoseRecordIsGoneIsBegunAnew() {
        told.forgotten = 80;
        look(new OpenImport(8, Optional.of(80L), 3000, 1));
        assertEquals(List.of("start 8"), told.acts);
    }

    private void look(OpenImport... open) {
        told.open = List.of(open);
        imports.look();
    }

    /** Notes what it is told to do. */
    private static final class Told implements UnfinishedWork {

        private final List<String> acts = new ArrayList<>();
        private List<OpenImport> open = List.of();
        private long running;
        private long forgotten;

        @Override
        public JobName job() {
            return JobName.IMPORT_ROSTER;
        }

        @Override
        public List<OpenImport> unfinished() {
            return open;
        }

        @Override
        public void start(long importId) {
            acts.add("start " + importId);
        }

        @Override
        public void restart(long executionId) {
            if (executionId == forgotten) {
                throw new NoSuchJobExecutionException("" + executionId);
            }
            acts.add("restart " + executionId);
        }

        @Override
        public boolean isRunning(long importId) {
            return importId == running;
        }

        @Override
        public void fail(long importId, String why) {
            acts.add("fail " + importId + ": " + why);
        }
    }
}
