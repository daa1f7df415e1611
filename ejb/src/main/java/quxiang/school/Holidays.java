package quxiang.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/** The holidays that are not over. */
@ApplicationScoped
public class Holidays {

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    /** Those not over yet, the next one first. */
    @SuppressWarnings("unchecked")
    public List<Holiday> coming() {
        List<Object[]> rows = em.createNativeQuery("select id, name, first_day, last_day, entered_name from holiday"
                        + " where last_day >= ? order by first_day")
                .setParameter(1, Date.valueOf(clock.today()))
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new Holiday(c.number(), c.text(), c.day(), c.day(), c.text()))
                .toList();
    }

    /** The day itself, or the first one after the holiday, or the holidays in a row, that it falls into. */
    public LocalDate workday(LocalDate day) {
        return workday(day, coming());
    }

    /** @param holidays by their first days */
    static LocalDate workday(LocalDate day, List<Holiday> holidays) {
        LocalDate found = day;
        for (Holiday holiday : holidays) {
            found = holiday.includes(found) ? holiday.lastDay().plusDays(1) : found;
        }
        return found;
    }
}
