package quxiang.roster.undo;

/** What later features build on a graduate. */
public enum BuiltUpon {
    /** 收藏. */
    FAVORITES,
    /** 签约. */
    SIGNINGS,
    /** 去向. */
    DESTINATIONS
}
