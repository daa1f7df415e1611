package quxiang.notice.inbox;

import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;

/** Tells which notices staff of some departments or classes read. Signings are a later feature. */
public interface NoticesOfDepartments {

    /** The condition as SQL: that the notice {@code n} is about a graduate whom they see. Its values are added to the conditions. */
    String ofDepartments(Conditions where, StaffScope scope);
}
