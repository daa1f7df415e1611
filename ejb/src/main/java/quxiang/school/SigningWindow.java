package quxiang.school;

import java.time.LocalDate;

/**
 * In which days letters may be sent to the graduates of a cohort.
 *
 * @param closesOn the last day
 * @param open whether today is one of them
 */
public record SigningWindow(int cohort, LocalDate opensOn, LocalDate closesOn, boolean open) {}
