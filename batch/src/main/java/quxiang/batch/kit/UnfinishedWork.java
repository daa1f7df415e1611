package quxiang.batch.kit;

import java.util.List;
import quxiang.roster.OpenImport;

/** The imports of one kind, as {@link UnfinishedImports} carries on with them. */
public interface UnfinishedWork {

    /** The jobs' parameter that names the import. */
    String IMPORT = "import";

    /** Imports that have not ended. */
    List<OpenImport> unfinished();

    /** Begins a job for an import. */
    void start(long importId);

    /** Continues the job of an execution. */
    void restart(long executionId);

    /** How often the job of an execution was begun or continued until now. */
    int attempts(long executionId);

    /** Gives an import up. */
    void fail(long importId, String why);

    /** Clears away what no import needs. */
    default void tidy() {
        // nothing waits outside the database
    }
}
