package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.notice.NoticeRow;
import quxiang.notice.Notices;

/** 消息: what has happened to the signings of who reads. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    Notices notices;

    @Inject
    Paging paging;

    @Inject
    Language language;

    @Inject
    Menu menu;

    private static final PageRequest LATEST = new PageRequest(0, 5);

    private Page<NoticeRow> page;
    private List<NoticeRow> latest;

    public Page<NoticeRow> getPage() {
        if (page == null) {
            page = notices.page(paging.request());
        }
        return page;
    }

    /** The first few of them, for a home page. */
    public List<NoticeRow> getLatest() {
        if (latest == null) {
            latest = notices.page(LATEST).rows();
        }
        return latest;
    }

    /** The notice's sentence. */
    public String sentence(NoticeRow row) {
        return language.texts().say(row.key(), (Object[]) row.args());
    }

    /** The page of the signing that it is about, or {@code null}. */
    public String link(NoticeRow row) {
        String page = "/" + row.party().name().toLowerCase(Locale.ROOT) + "/signing.xhtml";
        return row.signingId() == null || !menu.has(page) ? null : page + "?id=" + row.signingId();
    }

    public void markAllRead() {
        notices.markAllRead();
        Messages.addFlashGlobalInfo("kit_notices.all_read");
        Faces.redirect("notices.xhtml");
    }
}
