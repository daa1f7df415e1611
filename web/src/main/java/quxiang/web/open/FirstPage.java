package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.notice.announcement.Announcement;
import quxiang.notice.announcement.Announcements;

/** The first page. */
@Named
@RequestScoped
public class FirstPage {

    private static final int MOST = 5;

    @Inject
    Announcements all;

    private List<Announcement> latest;

    public List<Announcement> getAnnouncements() {
        if (latest == null) {
            latest = all.latest(MOST);
        }
        return latest;
    }

    public Door[] getDoors() {
        return Door.values();
    }
}
