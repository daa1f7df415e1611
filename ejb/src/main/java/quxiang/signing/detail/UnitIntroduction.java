package quxiang.signing.detail;

/**
 * What a unit tells of itself beside a letter. It is no part of the agreement.
 *
 * @param site 公司网址, or {@code null}
 * @param benefits 福利待遇, or {@code null}
 * @param text 公司简介 as {@link quxiang.common.FormattedText} keeps it, or {@code null}
 */
public record UnitIntroduction(String site, String benefits, String text) {

    /** Whether the unit has told anything. */
    public boolean told() {
        return site != null || benefits != null || text != null;
    }
}
