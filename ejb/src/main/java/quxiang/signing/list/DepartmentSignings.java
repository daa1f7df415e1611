package quxiang.signing.list;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.notice.inbox.NoticesOfDepartments;
import quxiang.signing.Signings;

/** Signings of the graduates of departments and classes, as notices ask for them. */
@ApplicationScoped
public class DepartmentSignings implements NoticesOfDepartments {

    @Override
    public String ofDepartments(Conditions where, StaffScope scope) {
        return "n.signing_id in (select s.id from signing s where %s)"
                .formatted(where.within("s.g_department", Signings.CLASS_NAME, scope));
    }
}
