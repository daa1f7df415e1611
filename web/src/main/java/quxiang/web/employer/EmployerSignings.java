package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.favorite.CollectingFavorites;
import quxiang.signing.WithdrawingInvitations;
import quxiang.signing.detail.AvailableActions;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.list.EmployerTab;
import quxiang.signing.list.InvalidRow;
import quxiang.signing.list.SigningRow;
import quxiang.signing.list.SigningTabs;
import quxiang.signing.list.TabRows;
import quxiang.signing.reminder.RemindingGraduates;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 签约/解约: the eight tabs (manual, chapters 5 to 8). */
@Named
@RequestScoped
public class EmployerSignings {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private SigningTabs lists;

    @Inject
    private WithdrawingInvitations withdrawing;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    private RemindingGraduates reminding;

    @Inject
    private Label label;

    @Inject
    private ListTable table;

    @Inject
    private ListsAsked asked;

    @Inject
    private CollectingFavorites collecting;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Actor actor;

    private long chosen;
    private String reason;
    private String note;

    private Map<EmployerTab, Long> counts;
    private Map<Long, AvailableActions> actions;

    /** The tabs with their counts. */
    public List<Tab> getTabs() {
        if (getChosenTab() == EmployerTab.INVALIDATED) {
            getInvalid().shown();
        } else {
            getRows().shown();
        }
        return Arrays.stream(EmployerTab.values())
                .map(t -> new Tab(t.name(), label.of(t), counts.get(t)))
                .toList();
    }

    /** The tab that the address names; the first one when it names none. */
    public EmployerTab getChosenTab() {
        return asked.tab();
    }

    /** Under which name ticked rows are kept; {@code null} where nothing is done with many. */
    public String getSelection() {
        EmployerTab tab = getChosenTab();
        return tab == EmployerTab.SIGNING || tab == EmployerTab.SIGNED
                ? actor.accountId() + " " + cohort.getYear() + " " + tab
                : null;
    }

    public ListRows<SigningRow> getRows() {
        return table.rows(
                (order, page) -> counted(lists.page(getChosenTab(), asked.signings(), asked.choice(), order, page)));
    }

    /** What 失效 lists: favourites and signings. */
    public ListRows<InvalidRow> getInvalid() {
        return table.rows((order, page) -> counted(lists.invalid(asked.signings(), asked.choice(), order, page)));
    }

    private <R> Page<R> counted(TabRows<R> rows) {
        counts = rows.counts();
        return rows.page();
    }

    /** Whether the list is filtered. */
    public boolean isNarrowed() {
        return asked.narrowed();
    }

    /** What the reader can do with a row of the page. */
    public AvailableActions actions(SigningRow row) {
        if (actions == null) {
            actions = details.actions(getRows().shown());
        }
        return actions.get(row.id());
    }

    /** The state that a row shows: where the tab lists rescissions, that of the rescission. */
    public Enum<?> state(SigningRow row) {
        return getChosenTab().listsRescissions() ? row.rescission() : row.state();
    }

    /** Why a row is in the tab, in a line. */
    public String words(SigningRow row) {
        List<String> words = new ArrayList<>();
        if (getChosenTab().listsRescissions()) {
            words.add(withNote(row, row.outcome()));
            words.add(label.say("employer_signings.asked_by", label.of(row.initiator()), row.rescissionReason()));
        } else {
            words.add(withNote(row, getChosenTab() == EmployerTab.VOIDED ? null : row.reason()));
        }
        if (getChosenTab() == EmployerTab.VOIDED) {
            words.add(label.say("letter.reason", row.note()));
            words.add(label.say("employer_signings.school_phone", row.schoolPhone()));
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A reason with what was written to it, which explains more than its kind. */
    private String withNote(SigningRow row, Enum<?> kind) {
        if (kind == null) {
            return "";
        }
        return row.note() == null
                ? label.of(kind)
                : label.say("employer_signings.with_note", label.of(kind), row.note());
    }

    /** 撤回签约. */
    public void withdraw() {
        withdrawing.withdraw(chosen, reason, note);
        done.back("employer_signings.message.withdrawn");
    }

    /** 同意解约. */
    public void agreeToRescind() {
        rescinding.agree(chosen);
        done.back("employer_signing.message.rescission_agreed");
    }

    /** 拒绝解约. */
    public void refuseToRescind() {
        rescinding.refuse(chosen, note);
        done.back("employer_signing.message.rescission_refused");
    }

    /** 提醒. */
    public void remind() {
        reminding.remind(chosen);
        done.go("employer/signings.xhtml?tab=SIGNING", "employer_signings.message.reminded");
    }

    /** 提请院校裁定. */
    public void escalateRescission() {
        rescinding.escalate(chosen);
        done.go("employer/signings.xhtml?tab=RESCINDING", "employer_signing.message.rescission_escalated");
    }

    /** 撤销解约. */
    public void cancelRescission() {
        rescinding.cancel(chosen);
        done.back("employer_signing.message.rescission_cancelled");
    }

    /** 删除 of a favourite that is 失效. */
    public void remove() {
        collecting.remove(chosen);
        done.back("employer_favorites.message.removed");
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
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
