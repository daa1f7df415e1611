package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import quxiang.account.consent.AcceptingPrivacyNotice;
import quxiang.account.consent.NoticeVersion;
import quxiang.account.consent.PrivacyNotices;
import quxiang.web.kit.session.Language;

/** 个人信息保护说明 as a version has it, and the consent to the present one. */
@Named
@RequestScoped
public class PrivacyPage {

    @Inject
    PrivacyNotices notices;

    @Inject
    AcceptingPrivacyNotice accepting;

    @Inject
    Language language;

    private Integer version;
    private Integer shown;
    private boolean consent;
    private NoticeVersion notice;

    /** A heading and what stands below it. */
    public record Part(String heading, String content) {}

    /** The version that was asked for, else the present one. */
    public NoticeVersion getNotice() {
        if (notice == null) {
            notice = version == null ? notices.current() : notices.find(version).orElseGet(notices::current);
        }
        return notice;
    }

    public LocalDate getEffectiveOn() {
        return getNotice().effectiveOn();
    }

    /** What the version changed. */
    public String getChanges() {
        return isEnglish() ? getNotice().changesEn() : getNotice().changes();
    }

    public List<Part> getParts() {
        return notices.parts(getNotice().version()).stream()
                .map(part -> isEnglish()
                        ? new Part(part.headingEn(), part.contentEn())
                        : new Part(part.heading(), part.content()))
                .toList();
    }

    private boolean isEnglish() {
        return language.getLocale().equals(Locale.ENGLISH);
    }

    /** 同意并继续. */
    public void accept() {
        accepting.accept(getShown(), consent);
        Faces.redirect("index.xhtml");
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** The version that the form was shown with. */
    public Integer getShown() {
        return shown == null ? getNotice().version() : shown;
    }

    public void setShown(Integer shown) {
        this.shown = shown;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
