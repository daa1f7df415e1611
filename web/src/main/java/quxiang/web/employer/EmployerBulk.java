package quxiang.web.employer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import quxiang.agreement.PackingAgreements;
import quxiang.common.Refusal;
import quxiang.signing.bulk.ChosenInvitation;
import quxiang.signing.bulk.HandlingManyInvitations;
import quxiang.signing.bulk.InvitationResult;
import quxiang.web.kit.list.BulkPage;
import quxiang.web.kit.list.TickedRows;

/** 批量撤回, 批量提醒 and 批量下载协议书 of the ticked rows of 签约/解约. */
@Named
@ViewScoped
public class EmployerBulk extends BulkPage<InvitationResult> {

    private static final long serialVersionUID = 1L;

    /** What is done with all of them. */
    public enum Work {
        WITHDRAW(HandlingManyInvitations.MOST, "signing.too_many_chosen", "SIGNING"),
        REMIND(HandlingManyInvitations.MOST, "signing.too_many_chosen", "SIGNING"),
        DOWNLOAD(PackingAgreements.MOST, "agreement.too_many", "SIGNED");

        private final int most;
        private final String tooMany;
        private final String tab;

        Work(int most, String tooMany, String tab) {
            this.most = most;
            this.tooMany = tooMany;
            this.tab = tab;
        }
    }

    @Inject
    private HandlingManyInvitations handling;

    @Inject
    private TickedRows ticked;

    private Work work = Work.REMIND;
    private boolean begun;
    private String reason;
    private String note;

    /** Takes over what was chosen when the page is opened. Whoever does not say what shall be done has chosen nothing. */
    public void open(String kind) {
        if (Faces.isPostback()) {
            return;
        }
        Optional<Work> asked =
                Stream.of(Work.values()).filter(one -> one.name().equals(kind)).findFirst();
        work = asked.orElse(Work.REMIND);
        List<Long> ids =
                asked.isEmpty() ? List.of() : ticked.ids().stream().sorted().toList();
        if (ids.size() > work.most) {
            throw new Refusal(work.tooMany, work.most);
        }
        choose(ids);
    }

    /** The first of those that were chosen. */
    public List<ChosenInvitation> getFirst() {
        return handling.named(firstChosen());
    }

    /** 批量撤回 or 批量提醒. */
    public void begin() {
        begun = true;
        goOn();
    }

    @Override
    protected List<InvitationResult> results(List<Long> part) {
        return work == Work.WITHDRAW ? handling.withdraw(part, reason, note) : handling.remind(part);
    }

    @Override
    protected boolean isDone(InvitationResult result) {
        return result.done();
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    public Work getWork() {
        return work;
    }

    /** The address of the zip of all that were chosen. */
    public String getZip() {
        return chosen().stream()
                .map(id -> TickedRows.PARAMETER + "=" + id)
                .collect(Collectors.joining("&", "/employer/agreements?", ""));
    }

    /** The tab that it came from. */
    public String getList() {
        return "/employer/signings.xhtml?tab=" + work.tab;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
