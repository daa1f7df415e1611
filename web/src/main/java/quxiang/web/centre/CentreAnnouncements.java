package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.notice.announcement.Announcement;
import quxiang.notice.announcement.PublishingAnnouncements;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;

/** 公告管理: the list, and the form for one of them. */
@Named
@RequestScoped
public class CentreAnnouncements {

    private static final String HERE = "centre/announcements.xhtml";

    @Inject
    private PublishingAnnouncements announcing;

    @Inject
    private ListTable table;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long edit;

    private Announcement edited;
    private String title;
    private String body;
    private Long row;

    public ListRows<Announcement> getRows() {
        return table.rows((order, page) -> announcing.page(page));
    }

    /** The one that the form changes, or {@code null} when it writes a new one. */
    public Announcement getEdited() {
        if (edited == null && edit != null) {
            edited = announcing.one(edit);
        }
        return edited;
    }

    public void save() {
        if (edit == null) {
            announcing.write(title, body);
        } else {
            announcing.rewrite(edit, title, body);
        }
        done.go(HERE, "centre_announcements.message.saved");
    }

    public void publish() {
        announcing.publish(row);
        done.go(HERE, "centre_announcements.message.published");
    }

    public void withdraw() {
        announcing.withdraw(row);
        done.go(HERE, "centre_announcements.message.withdrawn");
    }

    public String getTitle() {
        return title == null && getEdited() != null ? edited.title() : title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body == null && getEdited() != null ? edited.body() : body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public int getLongestBody() {
        return PublishingAnnouncements.LONGEST_BODY;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
