package quxiang.favorite;

/** What stands between a favourite and a letter. */
public enum Readiness {
    /** A letter can be sent. */
    READY("s.online_signing = true and not exists (%s)"),
    /** A letter of the unit's is out or accepted. */
    INVITED("exists (%s and x.state <> 'SIGNED')"),
    /** The unit has signed the graduate. */
    SIGNED("exists (%s and x.state = 'SIGNED')"),
    /** The school does not sign online. */
    SCHOOL_OFFLINE("s.online_signing = false");

    private final String condition;

    Readiness(String condition) {
        this.condition = condition;
    }

    /**
     * The condition in SQL, of the favourite {@code f} and its school {@code s}.
     *
     * @param live the subquery for the pair's signing {@code x} that is open or signed
     */
    public String condition(String live) {
        return condition.formatted(live);
    }
}
