package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/** The schools as the centre sees them. */
@Stateless
@RolesAllowed("CENTRE")
public class SchoolList {

    @PersistenceContext
    EntityManager em;

    /**
     * The schools that match, by their codes.
     *
     * @param name a part of the name, or nothing
     * @param code the whole code, or nothing
     */
    @SuppressWarnings("unchecked")
    public Page<SchoolRow> page(String name, String code, PageRequest request) {
        WhereClause where = new WhereClause().andContains("s.name", name).andEqual("s.code", code);
        Number total = (Number) where.bind(em.createNativeQuery("select count(*) from school s" + where.sql()))
                .getSingleResult();
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select s.id, s.code, s.name, s.phone, case when s.online_signing then 1 else 0 end,"
                                + " (select count(*) from account a where a.school_id = s.id) from school s"
                                + where.sql() + " order by s.code" + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream().map(SchoolList::row).toList(), total.longValue(), request.first(), request.size());
    }

    private static SchoolRow row(Object[] columns) {
        RowReader c = new RowReader(columns);
        return new SchoolRow(c.number(), c.text(), c.text(), c.text(), c.number() == 1, c.number());
    }
}
