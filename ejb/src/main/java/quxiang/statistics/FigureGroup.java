package quxiang.statistics;

/** By what a school's figures are grouped. */
public enum FigureGroup {
    /** All together. */
    WHOLE(null),
    DEPARTMENT("g.department"),
    LEVEL("g.level_code"),
    MAJOR("g.major");

    private final String column;

    FigureGroup(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
