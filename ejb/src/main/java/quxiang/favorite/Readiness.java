package quxiang.favorite;

/** What stands between a favourite and a letter. */
public enum Readiness {
    /** A letter can be sent. */
    READY("s.online_signing = true and not exists (%1$s) and not exists (%2$s) and not exists (%3$s)"),
    /** A letter of the unit's is out or accepted. */
    INVITED("exists (%1$s and x.state <> 'SIGNED')"),
    /** The unit has signed the graduate. */
    SIGNED("exists (%1$s and x.state = 'SIGNED')"),
    /** The school does not sign online. */
    SCHOOL_OFFLINE("s.online_signing = false"),
    /** Another unit's letter is accepted or signed, or another destination is registered. */
    ELSEWHERE("s.online_signing = true and not exists (%1$s) and (exists (%2$s) or exists (%3$s))");

    /** A registered destination leaves no room for letters. Who looks for work may be asked. */
    public static final String PLACED = """
            select 1 from graduate p
            where p.id = f.graduate_id and p.destination_code is not null and p.destination_code not in ('70', '71', '72')""";

    private final String condition;

    Readiness(String condition) {
        this.condition = condition;
    }

    /**
     * The condition in SQL, of the favourite {@code f} and its school {@code s}.
     *
     * @param live the subquery for the pair's signing {@code x} that is open or signed
     * @param binding the one for the signing that binds the graduate
     */
    public String condition(String live, String binding) {
        return condition.formatted(live, binding, PLACED);
    }
}
