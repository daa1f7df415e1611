package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quxiang.request.AnsweringDataRequests;
import quxiang.request.DataRequestFilter;
import quxiang.request.DataRequestKind;
import quxiang.request.DataRequestRow;
import quxiang.request.DataRequestState;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.text.Label;

/** 个人信息请求: what people ask about their data, and how long there is for an answer. */
@Named
@RequestScoped
public class CentreRequests {

    private static final String OVERDUE = "OVERDUE";

    @Inject
    private AnsweringDataRequests answering;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private Label label;

    public ListRows<DataRequestRow> getRows() {
        boolean overdue = getChosen().equals(OVERDUE);
        DataRequestState state = overdue ? DataRequestState.OPEN : DataRequestState.valueOf(getChosen());
        return table.rows((order, page) -> answering.page(
                new DataRequestFilter(
                        state,
                        overdue,
                        asked.text("number"),
                        asked.text("name"),
                        asked.constant(DataRequestKind.class, "kind")),
                page));
    }

    /** The states with their counts, and what is late behind what is open. */
    public List<Tab> getTabs() {
        Map<DataRequestState, Long> counts = answering.counts();
        List<Tab> tabs = new ArrayList<>();
        for (DataRequestState state : DataRequestState.values()) {
            tabs.add(new Tab(state.name(), label.of(state), counts.get(state)));
        }
        tabs.add(1, new Tab(OVERDUE, label.say("centre_requests.overdue_tab"), answering.overdue()));
        return tabs;
    }

    /** The tab that is chosen; what is open when none or nonsense is. */
    public String getChosen() {
        DataRequestState state = asked.constant(DataRequestState.class, "tab");
        if (state == null) {
            return OVERDUE.equals(asked.text("tab")) ? OVERDUE : DataRequestState.OPEN.name();
        }
        return state.name();
    }

    public DataRequestKind[] getKinds() {
        return DataRequestKind.values();
    }

    /** How long there is for an answer, in words; nothing once there is one. */
    public String left(DataRequestRow row) {
        if (!row.isOpen()) {
            return "";
        }
        if (row.overdue()) {
            return label.say("centre_requests.overdue");
        }
        return row.workdaysLeft() == 0
                ? label.say("centre_requests.last_day")
                : label.say("centre_requests.days_left", row.workdaysLeft());
    }
}
