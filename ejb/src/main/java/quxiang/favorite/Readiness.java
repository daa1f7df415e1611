package quxiang.favorite;

/** What stands between a favourite and a letter. */
public enum Readiness {
    /** A letter can be sent. */
    READY("s.online_signing = true and not exists (" + Readiness.LIVE + ")"),
    /** A letter of the unit's is out or accepted. */
    INVITED("exists (" + Readiness.LIVE + " and x.state <> 'SIGNED')"),
    /** The unit has signed the graduate. */
    SIGNED("exists (" + Readiness.LIVE + " and x.state = 'SIGNED')"),
    /** The school does not sign online. */
    SCHOOL_OFFLINE("s.online_signing = false");

    private static final String LIVE =
            "select 1 from signing x where x.employer_id = f.employer_id and x.live_graduate_id = f.graduate_id";

    private final String condition;

    Readiness(String condition) {
        this.condition = condition;
    }

    public String condition() {
        return condition;
    }
}
