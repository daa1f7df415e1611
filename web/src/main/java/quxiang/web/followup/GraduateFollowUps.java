package quxiang.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.followup.FollowUpRow;
import quxiang.followup.OwnFollowUps;
import quxiang.web.kit.session.Visitor;

/** What a graduate was asked in 去向核查, on the page of their data; nothing for anybody else. */
@Named
@RequestScoped
public class GraduateFollowUps {

    @Inject
    private OwnFollowUps own;

    @Inject
    private Visitor visitor;

    private List<FollowUpRow> rows;

    public List<FollowUpRow> getRows() {
        if (rows == null) {
            rows = visitor.isGraduate() ? own.list() : List.of();
        }
        return rows;
    }
}
