package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.Role;
import quxiang.request.DataRequestKind;
import quxiang.request.DataRequestRow;
import quxiang.request.MakingDataRequests;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.Visitor;

/** What the reader asked the centre about their own data. Staff ask their employer instead. */
@Named
@RequestScoped
public class MyDataRequests {

    @Inject
    private MakingDataRequests making;

    @Inject
    private Visitor visitor;

    @Inject
    private FlashRedirect done;

    private DataRequestKind kind;
    private String words;
    private List<DataRequestRow> rows;

    /** Whether people of this role ask the centre. */
    public boolean isOffered() {
        return visitor.role() == Role.GRADUATE || visitor.role() == Role.EMPLOYER;
    }

    public List<DataRequestRow> getRows() {
        if (rows == null) {
            rows = isOffered() ? making.own() : List.of();
        }
        return rows;
    }

    public int getWorkdays() {
        return making.workdays();
    }

    public DataRequestKind[] getKinds() {
        return DataRequestKind.values();
    }

    /** 提交请求. */
    public void make() {
        done.go("my-data.xhtml", "open_my_data.request_made", making.make(kind, words));
    }

    public DataRequestKind getKind() {
        return kind;
    }

    public void setKind(DataRequestKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
