package quxiang.statistics;

/** What a school of a province has to do, in the order in which its season begins. */
public enum SchoolNeed {
    /** Nobody can act for the whole school. */
    NO_STAFF("""
            not exists (select 1 from account a where a.school_id = s.id and a.departments is null and a.disabled_at is null)"""),
    /** Nobody of the cohort is in its roster. */
    NO_ROSTER("""
            not exists (select 1 from graduate g where g.school_id = s.id and g.cohort = :cohort and g.removed_at is null)"""),
    /** It does not sign online. */
    OFFLINE("not s.online_signing"),
    /** Signings wait for its review for more than a week. */
    LATE_REVIEWS("""
            exists (select 1 from signing x where x.school_id = s.id and x.cohort = :cohort and x.state = 'AWAITING_SCHOOL'
                and x.state_since < :late)""");

    private final String condition;

    SchoolNeed(String condition) {
        this.condition = condition;
    }

    /** Whether the school {@code s} has it, as SQL. It names {@code :cohort} and {@code :late}. */
    String condition() {
        return condition;
    }
}
