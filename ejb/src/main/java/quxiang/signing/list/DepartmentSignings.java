package quxiang.signing.list;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.notice.inbox.NoticesOfDepartments;

/** Signings of the graduates of departments, as notices ask for them. */
@ApplicationScoped
public class DepartmentSignings implements NoticesOfDepartments {

    @Override
    public String ofDepartments() {
        return "n.signing_id in (select s.id from signing s where s.g_department = any(:departments))";
    }
}
