package quxiang.account.consent;

/** A heading of 个人信息保护说明 and what stands below it, in both languages. */
public record NoticePart(String heading, String headingEn, String content, String contentEn) {}
