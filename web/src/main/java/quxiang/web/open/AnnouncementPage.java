package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.notice.announcement.Announcement;
import quxiang.notice.announcement.Announcements;

/** One 公告 that is published. */
@Named
@RequestScoped
public class AnnouncementPage {

    @Inject
    private Announcements all;

    @Inject
    @Param
    private Long id;

    private Announcement announcement;

    public Announcement getAnnouncement() {
        if (announcement == null) {
            announcement = all.published(id == null ? 0 : id);
        }
        return announcement;
    }
}
