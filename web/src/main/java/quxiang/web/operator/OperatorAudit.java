package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.audit.AuditFilter;
import quxiang.audit.AuditRow;
import quxiang.audit.AuditTrail;
import quxiang.audit.ChainCheck;
import quxiang.audit.ChainState;
import quxiang.audit.ReadingChainChecks;
import quxiang.batch.kit.Jobs;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.text.CodeNames;

/** 审计: who did and who saw what, and whether the chain is whole. */
@Named
@RequestScoped
public class OperatorAudit {

    @Inject
    private AuditTrail trail;

    @Inject
    private ReadingChainChecks checking;

    @Inject
    private CodeNames names;

    @Inject
    private Jobs jobs;

    @Inject
    private FlashRedirect done;

    @Inject
    private ListParameters asked;

    @Inject
    private ListTable table;

    private ChainState chain;

    public ListRows<AuditRow> getRows() {
        return table.rows((order, page) -> trail.page(filter(), page));
    }

    private AuditFilter filter() {
        String subject = asked.text("subject");
        return new AuditFilter(
                asked.text("actor"),
                asked.text("action"),
                asked.text("kind"),
                subject != null && subject.matches("\\d{1,18}") ? Long.valueOf(subject) : null,
                asked.day("from"),
                asked.day("to"));
    }

    public List<SelectOption> getActions() {
        return names.events(trail.actions());
    }

    /** What something can have happened to. */
    public List<SelectOption> getKinds() {
        return names.things();
    }

    /** 检查链条: at once, or by the job when the chain is long. */
    public void check() {
        if (checking.isShort()) {
            chain = checking.check();
        } else {
            jobs.startChainCheck();
            done.go("operator/audit.xhtml", "operator_audit.message.begun");
        }
    }

    /** What the job found when it looked at the whole chain last, or {@code null}. */
    public ChainCheck getLatest() {
        return checking.latest().orElse(null);
    }

    /** What the check found, or {@code null} before it. */
    public ChainState getChain() {
        return chain;
    }
}
