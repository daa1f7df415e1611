package quxiang.employer;

/** 单位信息变更, as it stands in the course of a signing. */
public enum UnitChange {
    /** Facts of the unit changed under an unfinished signing. */
    CHANGED,
    /** The graduate agreed to the unit's other name or code. */
    CONFIRMED
}
