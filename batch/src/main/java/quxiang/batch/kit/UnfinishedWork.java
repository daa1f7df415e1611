package quxiang.batch.kit;

import java.util.List;
import java.util.Properties;
import quxiang.roster.imports.OpenImport;

/** The imports of one kind, as {@link UnfinishedImports} carries on with them. */
public interface UnfinishedWork {

    /** The jobs' parameter that names the import. */
    String IMPORT = "import";

    /** The parameters of the job of an import. */
    static Properties of(long importId) {
        Properties parameters = new Properties();
        parameters.setProperty(IMPORT, String.valueOf(importId));
        return parameters;
    }

    /** Imports that have not ended. */
    List<OpenImport> unfinished();

    /** Begins a job for an import. */
    void start(long importId);

    /** Continues the job of an execution. */
    void restart(long executionId);

    /** Whether an execution of the import runs, on whatever server. */
    boolean isRunning(long importId);

    /** Gives an import up. */
    void fail(long importId, String why);

    /** Clears away what no import needs. */
    default void tidy() {
        // nothing waits outside the database
    }
}
