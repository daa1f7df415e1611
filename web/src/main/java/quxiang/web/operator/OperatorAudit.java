package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.audit.AuditFilter;
import quxiang.audit.AuditRow;
import quxiang.audit.AuditTrail;
import quxiang.audit.ChainState;
import quxiang.audit.CheckingChain;
import quxiang.common.Page;
import quxiang.web.kit.Asked;
import quxiang.web.kit.Paging;

/** 审计: who did and who saw what, and whether the chain is whole. */
@Named
@RequestScoped
public class OperatorAudit {

    @Inject
    private AuditTrail trail;

    @Inject
    private CheckingChain checking;

    @Inject
    private Asked asked;

    @Inject
    private Paging paging;

    private Page<AuditRow> page;
    private ChainState chain;

    public Page<AuditRow> getPage() {
        if (page == null) {
            String subject = asked.text("subject");
            Long id = subject != null && subject.matches("\\d{1,18}") ? Long.valueOf(subject) : null;
            page = trail.page(
                    new AuditFilter(
                            asked.text("actor"),
                            asked.text("action"),
                            asked.text("kind"),
                            id,
                            asked.day("from"),
                            asked.day("to")),
                    paging.request());
        }
        return page;
    }

    public List<String> getActions() {
        return trail.actions();
    }

    /** 检查链条. */
    public void check() {
        chain = checking.check();
    }

    /** What the check found, or {@code null} before it. */
    public ChainState getChain() {
        return chain;
    }
}
