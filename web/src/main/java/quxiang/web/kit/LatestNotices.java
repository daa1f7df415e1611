package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.notice.NoticeRow;
import quxiang.notice.Notices;

/** The latest notices of who looks at the page. */
@Named
@RequestScoped
public class LatestNotices {

    private static final PageRequest LATEST = new PageRequest(0, 10);

    @Inject
    private Notices notices;

    @Inject
    private Language language;

    private List<NoticeRow> rows;

    public List<NoticeRow> getRows() {
        if (rows == null) {
            rows = notices.page(LATEST).rows();
        }
        return rows;
    }

    /** What a notice says. */
    public String sentence(NoticeRow row) {
        return Words.of(language.getLocale()).text(row.key(), (Object[]) row.args());
    }
}
