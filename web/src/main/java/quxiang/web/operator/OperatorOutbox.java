package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.notice.outbox.OutboxList;
import quxiang.notice.outbox.OutboxRow;
import quxiang.notice.outbox.OutboxState;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.Label;

/** 发件箱: what waits or failed, and 重新发送. */
@Named
@RequestScoped
public class OperatorOutbox {

    private static final String ALL = "ALL";

    @Inject
    private OutboxList outbox;

    @Inject
    private ListParameters asked;

    @Inject
    private ListTable table;

    @Inject
    private CodeNames names;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String chosenIds;
    private Map<OutboxState, Long> counts;

    public ListRows<OutboxRow> getRows() {
        return table.rows((order, page) -> outbox.page(state(), asked.text("kind"), page));
    }

    private OutboxState state() {
        return asked.constant(OutboxState.class, "tab");
    }

    /** All, and each state with its count. */
    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(ALL, label.say("operator_outbox.all"), null));
        Arrays.stream(OutboxState.values())
                .forEach(state -> tabs.add(new Tab(state.name(), label.of(state), counts().get(state))));
        return tabs;
    }

    public String getChosen() {
        return state() == null ? ALL : state().name();
    }

    private Map<OutboxState, Long> counts() {
        if (counts == null) {
            counts = outbox.counts();
        }
        return counts;
    }

    public List<SelectOption> getKinds() {
        return names.events(outbox.kinds());
    }

    /** Why not all that failed can be sent again, or {@code null}. */
    public String getWhyNotAll() {
        return counts().get(OutboxState.DEAD) == 0 ? label.say("operator_outbox.none_failed") : null;
    }

    /** Whether a message can be sent again. */
    public boolean again(OutboxRow message) {
        return message.state() == OutboxState.DEAD || isDelayed(message);
    }

    /** Whether a channel is still to take it. */
    public boolean isDelayed(OutboxRow message) {
        return message.state() == OutboxState.SMS_WAITING || message.state() == OutboxState.MAIL_WAITING;
    }

    public void resend() {
        told(outbox.resend(Set.of(row)));
    }

    public void resendTicked() {
        told(outbox.resend(TickedRows.ids(chosenIds)));
    }

    public void resendAll() {
        told(outbox.resendDead());
    }

    private void told(int count) {
        done.back("operator_outbox.message.again", count);
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getChosenIds() {
        return chosenIds;
    }

    public void setChosenIds(String chosenIds) {
        this.chosenIds = chosenIds;
    }
}
