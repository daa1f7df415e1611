package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.employer.EmployerState;
import quxiang.employer.supervision.EmployerFilter;
import quxiang.employer.supervision.EmployerList;
import quxiang.employer.supervision.EmployerRow;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;

/** 单位管理: search among all units. */
@Named
@RequestScoped
public class CentreEmployers {

    @Inject
    private EmployerList list;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    public ListRows<EmployerRow> getRows() {
        return table.rows((order, page) -> list.page(
                new EmployerFilter(
                        asked.text("name"), asked.text("code"), asked.constant(EmployerState.class, "state")),
                page));
    }

    public EmployerState[] getStates() {
        return EmployerState.values();
    }
}
