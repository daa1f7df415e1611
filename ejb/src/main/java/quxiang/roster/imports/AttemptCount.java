package quxiang.roster.imports;

/** How often imports are resumed without progress. It is SQL of the two columns {@code resumed_row} and {@code resumed_times}. */
public final class AttemptCount {

    private AttemptCount() {}

    /**
     * Assignments that count an execution once, however often it claims its import. They have one parameter, twice: the execution.
     *
     * @param rows how far the import has come, as SQL
     */
    public static String counted(String rows) {
        return "resumed_times = case when execution_id is null then 1 when execution_id = ? then resumed_times when resumed_row = "
                + rows
                + " then resumed_times + 1 else 1 end, resumed_row = case when execution_id = ? then resumed_row else "
                + rows
                + " end";
    }

    /**
     * The attempts of which none brought the import further than it is.
     *
     * @param rows how far the import has come, as SQL
     */
    public static String attempts(String rows) {
        return "case when execution_id is not null and resumed_row = " + rows + " then resumed_times else 0 end";
    }
}
