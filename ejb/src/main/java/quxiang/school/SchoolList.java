package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;

/** The schools as the centre sees them. */
@Stateless
@RolesAllowed("CENTRE")
public class SchoolList {

    /** In place of a province. */
    public static final String NOWHERE = "none";

    @Inject
    Jdbi jdbi;

    /**
     * The schools that match, by their codes.
     *
     * @param name a part of the name, or nothing
     * @param code the whole code, or nothing
     * @param province the first two digits of where they are, {@link #NOWHERE} for those of which that is not known, or nothing
     */
    public Page<SchoolRow> page(String name, String code, String province, PageRequest request) {
        Conditions where = new Conditions().andContains("s.name", name).andEqual("s.code", code);
        if (NOWHERE.equals(province)) {
            where.and("s.region_code is null");
        } else if (province != null && province.matches("\\d{2}")) {
            where.and("s.region_code like :province", "province", province + "%");
        }
        return where.page(jdbi, "select count(*) from school s <where>", """
                select s.id, s.code, s.name, s.phone, s.region_code, s.online_signing,
                    (select count(*) from account a where a.school_id = s.id) as staff
                from school s <where> order by s.code
                """, SchoolRow.class, request);
    }
}
