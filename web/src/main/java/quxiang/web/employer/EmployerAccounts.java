package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.account.UnitUsers;
import quxiang.account.UserRow;
import quxiang.common.Actor;

/** 账号管理: the verified users of the unit (manual, chapter 10). */
@Named
@RequestScoped
public class EmployerAccounts {

    @Inject
    private UnitUsers users;

    @Inject
    private Actor actor;

    private List<UserRow> rows;

    public List<UserRow> getRows() {
        if (rows == null) {
            rows = users.own();
        }
        return rows;
    }

    /** Whether a row is the reader's own account. */
    public boolean isOwn(UserRow row) {
        return actor.accountId() != null && actor.accountId() == row.id();
    }
}
