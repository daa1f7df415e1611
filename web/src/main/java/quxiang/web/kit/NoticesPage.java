package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.notice.inbox.NoticeRow;
import quxiang.notice.inbox.Notices;
import quxiang.signing.paper.AnsweringNamedSignings;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.session.Menu;

/** 消息: what has happened to the signings of who reads. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    Notices notices;

    @Inject
    AnsweringNamedSignings named;

    @Inject
    ListTable table;

    @Inject
    ListParameters asked;

    @Inject
    Language language;

    @Inject
    Menu menu;

    /** What notices that are of no signing begin with, and the page, which has the same name for each party that has it. */
    private static final Map<String, String> OTHER_PAGES = Map.of(
            "notice.ARCHIVE_", "/archive.xhtml",
            "notice.CONFIRMATION_ASKED.", "/confirmations.xhtml?asked=open",
            "notice.CONFIRMATION_", "/confirmation.xhtml",
            "notice.REOPENED_", "/confirmation.xhtml",
            "notice.DESTINATION_DECLARED.", "/destinations.xhtml?state=WAITING",
            "notice.DESTINATION_OBJECTED.", "/destinations.xhtml?state=REGISTERED",
            "notice.DESTINATION_END_WISHED.", "/destinations.xhtml?state=REGISTERED",
            "notice.DESTINATION_", "/destination.xhtml",
            "notice.FACTS_OBJECTED.", "/objections.xhtml?state=OPEN",
            "notice.FACTS_", "/facts.xhtml");

    /** What units are told of agreements on paper too, which have a page of their own. */
    private static final Pattern PERHAPS_ON_PAPER = Pattern.compile("notice\\.(NAMED|RESCIND\\w*)\\.EMPLOYER");

    private static final PageRequest LATEST = new PageRequest(0, 5);

    private List<NoticeRow> latest;

    public ListRows<NoticeRow> getRows() {
        return table.rows((order, page) -> notices.page(page));
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

    /** Where a notice is opened, by which it is read. Nothing when there is no more to see than itself. */
    public String opening(NoticeRow row) {
        return link(row) == null || row.read() && !isPerhapsOnPaper(row)
                ? link(row)
                : "/notices.xhtml?open=" + row.id();
    }

    /** Goes on to what the notice that the address names is about; it is read herewith. */
    public void open() {
        String id = asked.text("open");
        if (id != null && id.matches("\\d{1,18}")) {
            notices.open(Long.parseLong(id)).map(this::target).ifPresent(page -> Faces.redirect(page.substring(1)));
        }
    }

    private static boolean isPerhapsOnPaper(NoticeRow row) {
        return row.signingId() != null && PERHAPS_ON_PAPER.matcher(row.key()).matches();
    }

    /** The page to go to. Only whoever goes there asks whether it is one of paper: a list asks nothing for each row. */
    private String target(NoticeRow row) {
        if (isPerhapsOnPaper(row)) {
            try {
                return "/employer/paper-signing.xhtml?id="
                        + named.find(row.signingId()).id();
            } catch (Refusal online) {
                return link(row);
            }
        }
        return link(row);
    }

    /** The page that it is about, mostly that of a signing, or {@code null}. */
    private String link(NoticeRow row) {
        if (row.signingId() == null) {
            return OTHER_PAGES.entrySet().stream()
                    .filter(page -> row.key().startsWith(page.getKey())
                            && row.key().endsWith(row.party().name()))
                    .map(page -> "/" + row.party().name().toLowerCase(Locale.ROOT) + page.getValue())
                    .filter(path -> menu.has(path.replaceFirst("\\?.*", "")))
                    .findFirst()
                    .orElse(null);
        }
        String page = "/" + row.party().name().toLowerCase(Locale.ROOT) + "/signing.xhtml";
        return !menu.has(page) ? null : page + "?id=" + row.signingId();
    }

    public void markAllRead() {
        notices.markAllRead();
        Messages.addFlashGlobalInfo("kit_notices.all_read");
        Faces.redirect("notices.xhtml");
    }
}
