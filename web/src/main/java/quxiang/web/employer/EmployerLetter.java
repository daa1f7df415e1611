package quxiang.web.employer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.favorite.list.FavoriteList;
import quxiang.favorite.list.FavoriteRow;
import quxiang.letter.DraftingLetters;
import quxiang.letter.Letter;
import quxiang.letter.LetterDraft;
import quxiang.letter.TemplateKind;
import quxiang.letter.TemplateRow;
import quxiang.letter.Templates;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.invite.Invitee;
import quxiang.signing.invite.Invitees;
import quxiang.signing.invite.SendingInvitations;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.letter.LetterForm;
import quxiang.web.kit.letter.TypedLetter;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.text.CodeNames;

/** 签约邀请函 for one or many graduates (manual, chapter 5.1). Fill in, 核对, 发送邀请函, and what became of each. */
@Named
@ViewScoped
public class EmployerLetter implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int NAMED_AT_ONCE = 5;

    /** Where the writer is. */
    public enum Step {
        /** Filling in. */
        WRITE,
        /** 核对. */
        CHECK,
        /** Sent: what became of each. */
        RESULT,
        /** None of those who were chosen can be invited now. */
        NOBODY
    }

    @Inject
    private SendingInvitations inviting;

    @Inject
    private SigningDetails details;

    @Inject
    private TickedRows ticked;

    @Inject
    private Templates templates;

    @Inject
    private DraftingLetters drafting;

    @Inject
    private LetterDrafts drafts;

    @Inject
    private FavoriteList favoriteList;

    @Inject
    private LetterResults kept;

    @Inject
    private CodeNames codeNames;

    @Inject
    private HttpServletRequest request;

    private final LetterForm form = new LetterForm();

    /** The idempotency key of this page's sending, so that a second click sends nothing twice. */
    private String requestId = UUID.randomUUID().toString();

    private List<Long> favorites = List.of();
    private Long again;
    private String restore;
    private String sent;
    private boolean checked;
    private List<Long> leftOut = List.of();
    private Long jobTemplate;
    private Long hukouTemplate;
    private Long archiveTemplate;
    private boolean keepJob;
    private boolean keepHukou;
    private boolean keepArchive;
    private String jobName;
    private String hukouName;
    private String archiveName;
    private Step step = Step.WRITE;
    private transient Invitees invitees;
    private List<LetterResults.Told> results = List.of();

    /**
     * Opens the page for favourites from ticked rows, from an ended signing or from a draft. The parameters are
     * {@code ticked}, {@code again} and {@code restore}. A letter that is begun afresh begins with the default
     * templates. A letter that was checked ({@code checked}) is shown to be checked again, and one that was sent with its result, so that
     * reload, Back, another language or season lose nothing and send nothing.
     */
    public void open() {
        if (Faces.isPostback()) {
            return;
        }
        Optional<List<LetterResults.Told>> told = kept.of(sent == null ? restore : sent);
        if (told.isPresent()) {
            results = told.get();
            step = Step.RESULT;
            return;
        }
        Optional<LetterDraft> draft = drafting.own().stream()
                .filter(one -> one.requestId().equals(restore))
                .findFirst();
        if (draft.isPresent()) {
            restore(draft.get());
        } else if (again != null) {
            favorites = List.of(inviting.favoriteOf(again));
            form.fill(details.view(again));
        } else {
            favorites = List.copyOf(ticked.ids());
            jobTemplate = begin(TemplateKind.JOB);
            hukouTemplate = begin(TemplateKind.HUKOU);
            archiveTemplate = begin(TemplateKind.ARCHIVE);
        }
        leaveOut();
        if (favorites.isEmpty() && !leftOut.isEmpty()) {
            step = Step.NOBODY;
            return;
        }
        if (form.getLastDay() == null) {
            form.setLastDay(getInvitees().suggested());
        }
        if (checked && draft.isPresent() && isComplete()) {
            step = Step.CHECK;
        }
    }

    /** Whoever cannot be invited now is told before the letter is typed. */
    private void leaveOut() {
        Set<Long> blocked = favoriteList.named(favorites).stream()
                .filter(row -> row.blocked() != null)
                .map(FavoriteRow::id)
                .collect(Collectors.toSet());
        leftOut = favorites.stream().filter(blocked::contains).toList();
        favorites = favorites.stream().filter(id -> !blocked.contains(id)).toList();
    }

    /** Those who were chosen and cannot be invited now, with the reason. */
    public List<FavoriteRow> getLeftOut() {
        return leftOut.isEmpty() ? List.of() : favoriteList.named(leftOut);
    }

    private boolean isComplete() {
        try {
            form.letter();
            return true;
        } catch (Refusal halfTyped) {
            return false;
        }
    }

    /** Takes the draft's own id along, so that sending it ends it and a page that still has it open sends nothing twice. */
    private void restore(LetterDraft draft) {
        TypedLetter typed = new TypedLetter(draft.content());
        favorites = typed.favorites();
        form.fill(typed);
        requestId = draft.requestId();
        drafts.opened(requestId);
    }

    private Long begin(TemplateKind kind) {
        return templates.list(kind, null).stream()
                .filter(TemplateRow::preferred)
                .findFirst()
                .map(template -> {
                    form.fill(template);
                    return template.id();
                })
                .orElse(null);
    }

    /** 选择模板: what can be chosen for a part. */
    public List<SelectOption> templates(TemplateKind kind) {
        return templates.list(kind, null).stream()
                .map(template -> new SelectOption(String.valueOf(template.id()), template.name()))
                .toList();
    }

    /** Fills in the part from the template that was chosen; with none chosen what is typed stays. */
    public void use(TemplateKind kind) {
        Long id = switch (kind) {
            case JOB -> jobTemplate;
            case HUKOU -> hukouTemplate;
            case ARCHIVE -> archiveTemplate;
        };
        if (id != null) {
            form.fill(templates.one(kind, id));
        }
    }

    public Invitees getInvitees() {
        if (invitees == null) {
            invitees = inviting.invitees(favorites);
        }
        return invitees;
    }

    /** Those of the invited who are named at once. */
    public List<Invitee> getFirstInvitees() {
        return getInvitees().all().stream().limit(NAMED_AT_ONCE).toList();
    }

    /** The others, who are folded. */
    public List<Invitee> getOtherInvitees() {
        return getInvitees().all().stream().skip(NAMED_AT_ONCE).toList();
    }

    /** 核对: shows the whole letter once more. */
    public void check() {
        form.letter();
        drafting.keep(requestId, KeepingDraft.content(request), favorites.size());
        Faces.redirect("employer/letter.xhtml?restore=%s&checked=true", requestId);
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> getFaults() {
        return Faults.in(form::letter);
    }

    /** Back to filling in; nothing is lost. */
    public void change() {
        step = Step.WRITE;
    }

    /** 发送邀请函. What is to be kept as a template is kept first: when its name is taken, nothing is sent yet. */
    public void send() {
        Letter letter = form.letter();
        if (keepJob && isJobNew()) {
            templates.keep(null, jobName, 0, letter.job());
        }
        if (keepHukou && isHukouNew()) {
            templates.keep(null, hukouName, 0, letter.hukou());
        }
        if (keepArchive && isArchiveNew()) {
            templates.keep(null, archiveName, 0, letter.archive());
        }
        kept.keep(requestId, inviting.send(letter, favorites, requestId), one -> codeNames.refusal(one.refusal()));
        drafting.drop(requestId);
        Faces.redirect("employer/letter.xhtml?sent=%s", requestId);
    }

    /** Whether 岗位信息 was typed afresh: no template says the same. */
    public boolean isJobNew() {
        return templates.list(TemplateKind.JOB, null).stream()
                .noneMatch(t -> t.job().says(form.job()));
    }

    /** Whether 户口信息 was typed afresh. */
    public boolean isHukouNew() {
        return templates.list(TemplateKind.HUKOU, null).stream()
                .noneMatch(t -> t.hukou().says(form.hukou()));
    }

    /** Whether 档案信息 was typed afresh. */
    public boolean isArchiveNew() {
        return templates.list(TemplateKind.ARCHIVE, null).stream()
                .noneMatch(t -> t.archive().says(form.archive()));
    }

    public boolean isAnythingNew() {
        return isJobNew() || isHukouNew() || isArchiveNew();
    }

    /** The letter as it will be sent. */
    public Letter getLetter() {
        return form.letter();
    }

    /** The day after a holiday to which the last day for answering moves. {@code null} when it stays. */
    public LocalDate getPostponed() {
        LocalDate named = getLetter().lastDay();
        LocalDate until = inviting.answerableUntil(named);
        return until.equals(named) ? null : until;
    }

    /** Those to whom the letter went. */
    public List<LetterResults.Told> getDelivered() {
        return results.stream().filter(one -> one.sentence() == null).toList();
    }

    /** Those to whom it did not, with the reason. */
    public List<LetterResults.Told> getRefused() {
        return results.stream().filter(one -> one.sentence() != null).toList();
    }

    public LetterForm getForm() {
        return form;
    }

    public Step getStep() {
        return step;
    }

    public Long getAgain() {
        return again;
    }

    public void setAgain(Long again) {
        this.again = again;
    }

    public String getRestore() {
        return restore;
    }

    public void setRestore(String restore) {
        this.restore = restore;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }

    public boolean isChecked() {
        return checked;
    }

    public void setChecked(boolean checked) {
        this.checked = checked;
    }

    public Long getJobTemplate() {
        return jobTemplate;
    }

    public void setJobTemplate(Long jobTemplate) {
        this.jobTemplate = jobTemplate;
    }

    public Long getHukouTemplate() {
        return hukouTemplate;
    }

    public void setHukouTemplate(Long hukouTemplate) {
        this.hukouTemplate = hukouTemplate;
    }

    public Long getArchiveTemplate() {
        return archiveTemplate;
    }

    public void setArchiveTemplate(Long archiveTemplate) {
        this.archiveTemplate = archiveTemplate;
    }

    public boolean isKeepJob() {
        return keepJob;
    }

    public void setKeepJob(boolean keepJob) {
        this.keepJob = keepJob;
    }

    public boolean isKeepHukou() {
        return keepHukou;
    }

    public void setKeepHukou(boolean keepHukou) {
        this.keepHukou = keepHukou;
    }

    public boolean isKeepArchive() {
        return keepArchive;
    }

    public void setKeepArchive(boolean keepArchive) {
        this.keepArchive = keepArchive;
    }

    public String getJobName() {
        return jobName;
    }

    public void setJobName(String jobName) {
        this.jobName = jobName;
    }

    public String getHukouName() {
        return hukouName;
    }

    public void setHukouName(String hukouName) {
        this.hukouName = hukouName;
    }

    public String getArchiveName() {
        return archiveName;
    }

    public void setArchiveName(String archiveName) {
        this.archiveName = archiveName;
    }

    public String getRequestId() {
        return requestId;
    }

    /** The favourites, as the draft keeps them. */
    public String getFavoriteList() {
        return favorites.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
