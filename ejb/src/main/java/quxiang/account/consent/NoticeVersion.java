package quxiang.account.consent;

import java.time.LocalDate;

/**
 * A version of 个人信息保护说明.
 *
 * @param effectiveOn from which day on it counts
 * @param changes what it changed, in Chinese
 * @param changesEn the same in English
 */
public record NoticeVersion(int version, LocalDate effectiveOn, String changes, String changesEn) {}
