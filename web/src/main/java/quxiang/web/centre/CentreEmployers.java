package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.common.Page;
import quxiang.employer.EmployerState;
import quxiang.employer.supervision.EmployerFilter;
import quxiang.employer.supervision.EmployerList;
import quxiang.employer.supervision.EmployerRow;
import quxiang.web.kit.list.ListPaging;

/** 单位管理: search among all units. */
@Named
@RequestScoped
public class CentreEmployers {

    @Inject
    private EmployerList list;

    @Inject
    private ListPaging paging;

    private String name;
    private String code;
    private EmployerState state;
    private Page<EmployerRow> page;

    public Page<EmployerRow> getPage() {
        if (page == null) {
            page = list.page(new EmployerFilter(name, code, state), paging.request());
        }
        return page;
    }

    public EmployerState[] getStates() {
        return EmployerState.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public EmployerState getState() {
        return state;
    }

    public void setState(EmployerState state) {
        this.state = state;
    }
}
