package quxiang.roster.imports;

/** Tells imports whether they can be undone. The room that undoes them comes later. */
public interface ImportUndo {

    /**
     * How many graduates an import added or changed.
     *
     * @throws quxiang.common.Refusal {@code roster.undo_built_upon} when something stands in the way
     */
    int undoable(long importId);
}
