package quxiang.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employers;

/** 邀请函信息管理: the templates of the actor's unit (manual, chapter 9). Whoever works for the unit sees and changes all of them. */
@Stateless
@RolesAllowed("EMPLOYER")
public class Templates {

    /** More than these nobody finds in a list any more. */
    static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Employers employers;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * The templates of a kind, the default first, then by name.
     *
     * @param name a part of the name, or nothing
     */
    public List<TemplateRow> list(TemplateKind kind, String name) {
        String part = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return all(kind).stream()
                .map(Template::row)
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }

    /** One of them. @throws Refusal {@code template.not_found} when it is not the unit's or was deleted meanwhile */
    public TemplateRow one(TemplateKind kind, long id) {
        return find(kind, id).row();
    }

    /**
     * Keeps 岗位信息 under a name: a new template, or another wording of one.
     *
     * @param id which one, or {@code null} for a new one
     * @param version the version that the user has seen; of no meaning for a new one
     * @throws Refusal {@code template.name_taken}, {@code template.not_found}, {@code template.changed_meanwhile},
     *     {@code template.too_many}, {@code letter.missing.template_name}
     */
    public void keep(Long id, String name, int version, JobTerms terms) {
        keep(
                TemplateKind.JOB,
                id,
                name,
                version,
                () -> new JobTemplate(actor.requireEmployer(), name, terms, clock.instant()),
                template -> ((JobTemplate) template).write(terms));
    }

    /** Keeps 户口信息 under a name; see {@link #keep(Long, String, int, JobTerms)}. */
    public void keep(Long id, String name, int version, HukouTerms terms) {
        keep(
                TemplateKind.HUKOU,
                id,
                name,
                version,
                () -> new HukouTemplate(actor.requireEmployer(), name, terms, clock.instant()),
                template -> ((HukouTemplate) template).write(terms));
    }

    /** Keeps 档案信息 under a name; see {@link #keep(Long, String, int, JobTerms)}. */
    public void keep(Long id, String name, int version, ArchiveTerms terms) {
        keep(
                TemplateKind.ARCHIVE,
                id,
                name,
                version,
                () -> new ArchiveTemplate(actor.requireEmployer(), name, terms, clock.instant()),
                template -> ((ArchiveTemplate) template).write(terms));
    }

    private void keep(
            TemplateKind kind, Long id, String name, int version, Supplier<Template> made, Consumer<Template> written) {
        // The unit's row keeps two users from reaching the limit, or taking a name, at the same moment.
        employers.lock(actor.requireEmployer());
        requireFree(kind, id, name);
        Template template;
        if (id == null) {
            if (all(kind).size() >= MOST) {
                throw new Refusal("template.too_many", MOST);
            }
            template = made.get();
            em.persist(template);
        } else {
            template = find(kind, id);
            if (template.version() != version) {
                throw new Refusal("template.changed_meanwhile");
            }
            template.rename(name, clock.instant());
            written.accept(template);
        }
        em.flush();
        audit.write("TEMPLATE_KEPT", kind + "_TEMPLATE", template.id(), null);
    }

    private void requireFree(TemplateKind kind, Long id, String name) {
        String wanted = TermsChecks.required("template_name", name, Template.LONGEST_NAME);
        if (all(kind).stream()
                .anyMatch(other -> other.hasName(wanted) && !other.id().equals(id))) {
            throw new Refusal("template.name_taken", wanted);
        }
    }

    /** 删除; letters that were written with it keep what they say. @throws Refusal {@code template.not_found} */
    public void remove(TemplateKind kind, long id) {
        Template template = find(kind, id);
        em.remove(template);
        audit.write("TEMPLATE_REMOVED", kind + "_TEMPLATE", id, null);
    }

    /** 设为默认, and no other of its kind; or, when it is already, no longer. @throws Refusal {@code template.not_found} */
    public void prefer(TemplateKind kind, long id) {
        employers.lock(actor.requireEmployer());
        Template chosen = find(kind, id);
        boolean preferred = !chosen.isPreferred();
        all(kind).forEach(template -> template.prefer(false));
        chosen.prefer(preferred);
        audit.write("TEMPLATE_PREFERRED", kind + "_TEMPLATE", id, String.valueOf(preferred));
    }

    private List<? extends Template> all(TemplateKind kind) {
        return em.createQuery(
                        "select t from %s t where t.employerId = :employer order by t.preferred desc, t.name"
                                .formatted(kind.entity().getSimpleName()),
                        kind.entity())
                .setParameter("employer", actor.requireEmployer())
                .getResultList();
    }

    private Template find(TemplateKind kind, long id) {
        Template template = em.find(kind.entity(), id);
        if (template == null || template.employerId() != actor.requireEmployer()) {
            throw new Refusal("template.not_found");
        }
        return template;
    }
}
