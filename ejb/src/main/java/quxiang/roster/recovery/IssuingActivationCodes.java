package quxiang.roster.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.common.sql.Conditions;
import quxiang.roster.self.ActivationCodes;
import quxiang.school.School;
import quxiang.school.Schools;

/** 生成激活码 for graduates of the own school or department. A code that was made before ends; who has an account gets none. */
@Stateless
@RolesAllowed("SCHOOL")
public class IssuingActivationCodes {

    /** How many can be made at once. */
    public static final int MOST = 2000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Actor actor;

    @Inject
    private Schools schools;

    @Inject
    private ActivationCodes codes;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    /** Those of the graduates who are the reader's, by department and class. */
    public List<CodeHolder> holders(Collection<Long> ids) {
        Conditions where = new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andWithin("g.department", actor.scope())
                .and("g.removed_at is null")
                .and("g.id = any(:ids)");
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select g.id, g.name, g.id_masked, g.department, g.class_name, g.student_no, g.exam_no,
                    case when a.id is null or a.unbound_at is not null or a.awaits_school then false else true end as known
                from graduate g left join account a on a.id = g.account_id
                <where> order by g.department, g.class_name, g.id
                """))
                .bindArray("ids", Long.class, ids.toArray(Long[]::new))
                .mapTo(CodeHolder.class)
                .list());
    }

    /**
     * Makes codes.
     *
     * @return the codes, which can be read nowhere afterwards
     * @throws Refusal {@code roster.no_graduate} when one of them is nobody of the reader's, {@code roster.too_many_codes}
     */
    public List<IssuedCode> issue(Collection<Long> ids) {
        if (ids.size() > MOST) {
            throw new Refusal("roster.too_many_codes", MOST);
        }
        List<CodeHolder> holders = holders(ids);
        if (holders.size() < ids.size()) {
            throw new Refusal("roster.no_graduate");
        }
        School school = schools.find(actor.requireSchool()).orElseThrow();
        Duration life = Duration.ofDays(school.codeDays());
        Instant expires = clock.instant().plus(life);
        return holders.stream()
                .filter(holder -> !holder.known())
                .map(holder -> {
                    audit.write("ACTIVATION_CODE_ISSUED", "GRADUATE", holder.id(), null);
                    return new IssuedCode(holder, codes.issue(holder.id(), life, actor.accountId()), expires);
                })
                .toList();
    }

    /** Makes codes and writes them as xlsx. @throws Refusal as {@link #issue} */
    public void issue(Collection<Long> ids, Locale language, OutputStream out) throws IOException {
        List<IssuedCode> issued = issue(ids);
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("list.activation_codes"))) {
            sheet.row(List.of(
                    words.text("list.column.department"),
                    words.text("list.column.class"),
                    words.text("list.column.student_no"),
                    words.text("list.column.name"),
                    words.text("list.column.id_number"),
                    words.text("list.column.activation_code"),
                    words.text("list.column.expires")));
            for (IssuedCode one : issued) {
                CodeHolder holder = one.holder();
                sheet.row(List.of(
                        text(holder.department()),
                        text(holder.className()),
                        text(holder.studentNo() == null ? holder.examNo() : holder.studentNo()),
                        holder.name(),
                        holder.idMasked(),
                        one.code(),
                        LocalDate.ofInstant(one.expiresAt(), ShanghaiClock.ZONE).toString()));
            }
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
