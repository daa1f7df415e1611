package quxiang.roster.undo;

/** Something that a later feature builds on graduates. An import of them is not undone then. */
public interface UndoBlocker {

    /** What it is. */
    BuiltUpon kind();

    /**
     * Whether it was built on the graduate {@code g} since a time, as SQL.
     *
     * @param since the time, as SQL
     */
    String condition(String since);
}
