package quxiang.roster.list;

/**
 * Where a graduate of the roster goes. The same conditions count the figures and filter the list behind them, so that they are always
 * equal.
 */
public enum PlacementStatus {
    /** 已网签: an agreement is in force. */
    SIGNED("%s"),
    /** 其他去向已登记: another destination counts. */
    PLACED("not %s and g.destination_code is not null and g.destination_code not in " + PlacementStatus.LOOKING),
    /** 待就业、拟升学、暂不就业, as registered. */
    LOOKING_ON("not %s and g.destination_code in " + PlacementStatus.LOOKING),
    /** 未登记. */
    UNKNOWN("not %s and g.destination_code is null");

    /** 70 待就业, 71 不就业拟升学, 72 其他暂不就业: these do not count as 落实. */
    private static final String LOOKING = "('70', '71', '72')";

    private final String condition;

    PlacementStatus(String condition) {
        this.condition = condition;
    }

    /**
     * In SQL, of the table {@code graduate} under the name {@code g}.
     *
     * @param inForce whether an agreement is in force, in SQL
     */
    public String condition(String inForce) {
        return condition.formatted(inForce);
    }
}
