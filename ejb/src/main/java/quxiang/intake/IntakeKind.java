package quxiang.intake;

import quxiang.common.Role;

/** What a table is about, and who hands it in. */
public enum IntakeKind {
    /** 生源: a school's graduates, for its roster. */
    ROSTER(Role.SCHOOL),
    /** 去向: where a school's graduates go. */
    DESTINATIONS(Role.SCHOOL),
    /** 银行结果: what the bank says of its payments. */
    BANK_RESULTS(Role.CENTRE),
    /** 人才服务机构: public offices that keep archives. */
    OFFICES(Role.CENTRE),
    /** 院校: schools with their first accounts. */
    SCHOOLS(Role.CENTRE),
    /** 用人单位: units and users of the older platform. */
    EMPLOYERS(Role.CENTRE),
    /** 学生名单: graduates whom a unit knows, for its favourites. */
    FAVORITES(Role.EMPLOYER);

    private final Role role;

    IntakeKind(Role role) {
        this.role = role;
    }

    /** Who hands it in and sees what came of it. */
    Role role() {
        return role;
    }

    /** Whether what it did can be taken back. Schools and units of the centre have people, who were told. */
    public boolean isRevertible() {
        return role != Role.CENTRE || this == OFFICES;
    }

    /** Whether it is for a 届别 of a unit. */
    public boolean isOfUnit() {
        return role == Role.EMPLOYER;
    }

    /** Whether it is for a 届别 of a school. */
    public boolean isOfSchool() {
        return role == Role.SCHOOL;
    }
}
