package quxiang.statistics;

import quxiang.common.Role;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.signing.Signings;

/** What waits for an answer of a unit, a school or the centre, in the order of their menus. */
public enum Duty {
    /** Rescissions that graduates asked for and the unit has not answered. */
    RESCISSIONS_TO_ANSWER(Role.EMPLOYER, """
            select 1 as one from rescission r where r.employer_id = :party and r.cohort = :cohort
                and r.state = 'AWAITING_COUNTERPARTY' and r.initiator = 'GRADUATE'""", null),
    /** 线下协议: agreements on paper that name the unit, of which it has said nothing. */
    NAMED_PAPERS(Role.EMPLOYER, """
            select 1 as one from employer u join employer e on e.typed_code = u.credit_code join signing s on s.employer_id = e.id
            where u.id = :party and u.verified_at is not null and u.suspended_at is null and s.cohort = :cohort
                and s.state in ('AWAITING_TERMS', 'RETURNED', 'AWAITING_STAMPED', 'AWAITING_SCHOOL', 'SIGNED')
                and not exists (select 1 from unit_word w where w.signing_id = s.id)""", null),
    /** Requests of graduates to have facts corrected. */
    OBJECTIONS(Role.SCHOOL, """
            select 1 as one from facts_objection o join graduate g on g.id = o.graduate_id
            where o.school_id = :party and o.cohort = :cohort and o.state = 'OPEN'""", Whose.GRADUATE),
    /** 签约审核. */
    REVIEWS(Role.SCHOOL, """
            select 1 as one from signing s where s.school_id = :party and s.cohort = :cohort
                and s.state = 'AWAITING_SCHOOL' and s.route = 'ONLINE'""", Whose.SIGNING),
    /** 线下签约审核: the terms, and later the stamped pages. */
    PAPERS(Role.SCHOOL, """
            select 1 as one from signing s where s.school_id = :party and s.cohort = :cohort
                and (s.state = 'AWAITING_TERMS' or s.state = 'AWAITING_SCHOOL' and s.route <> 'ONLINE')""", Whose.SIGNING),
    /** 解约审核. */
    RESCISSIONS(Role.SCHOOL, """
            select 1 as one from rescission r join signing s on s.id = r.signing_id
            where r.school_id = :party and r.cohort = :cohort and r.state = 'AWAITING_SCHOOL'""", Whose.SIGNING),
    /** 去向审核. */
    DESTINATIONS(Role.SCHOOL, """
            select 1 as one from destination d join graduate g on g.id = d.graduate_id
            where d.school_id = :party and d.cohort = :cohort
                and d.state in ('AWAITING_DEPARTMENT', 'AWAITING_SCHOOL')""", Whose.UNENDORSED),
    /** 去向核查: contradictions. */
    FOLLOW_UPS(Role.SCHOOL, """
            select 1 as one from follow_up f join graduate g on g.id = f.graduate_id
            where f.school_id = :party and f.cohort = :cohort and f.task = 'OPEN'""", Whose.GRADUATE),
    /** 单位认证审核. */
    VERIFICATIONS(
            Role.CENTRE,
            "select 1 as one from verification v where v.state = 'IN_REVIEW' and v.submitted_at is not null",
            null),
    /** Remittances that are in no payment file yet. */
    PAYMENTS(Role.CENTRE, "select 1 as one from remittance p where p.state = 'WAITING'", null),
    /** 个人信息请求 without an answer. */
    DATA_REQUESTS(Role.CENTRE, "select 1 as one from data_request d where d.state = 'OPEN'", null);

    private final Role role;
    private final String rows;
    private final Whose whose;

    Duty(Role role, String rows, Whose whose) {
        this.role = role;
        this.rows = rows;
        this.whose = whose;
    }

    boolean isOf(Role reader) {
        return role == reader;
    }

    /**
     * A query for how many there are, up to {@code :most}; more are not looked at.
     *
     * @param where takes the values of the condition
     * @param scope whom the reader sees
     */
    String count(Conditions where, StaffScope scope) {
        String seen = scope.isWhole() || whose == null ? "" : " and " + whose.seen(where, scope);
        return "select '%s' as duty, count(*) as number from (%s%s fetch first :most rows only) x"
                .formatted(name(), rows, seen);
    }

    /** Of whom the rows of a school's duty tell, so that staff of departments and classes count theirs only. */
    private enum Whose {
        GRADUATE("", "g.department", "g.class_name"),
        UNENDORSED("d.endorsed_at is null and ", "g.department", "g.class_name"),
        SIGNING("", "s.g_department", Signings.CLASS_NAME);

        private final String besides;
        private final String department;
        private final String className;

        Whose(String besides, String department, String className) {
            this.besides = besides;
            this.department = department;
            this.className = className;
        }

        private String seen(Conditions where, StaffScope scope) {
            return besides + where.within(department, className, scope);
        }
    }
}
