package quxiang.followup;

import java.time.LocalDate;

/**
 * Who is asked, and how.
 *
 * @param name what the sample is called
 * @param kind only those of this kind of destination, {@code AGREEMENT} for agreements; {@code null} for all
 * @param department only those of this department, or {@code null}
 * @param many how many are drawn by lot, or {@code null} for all that match
 * @param bySms whether those with a mobile number get a link; else all are asked by telephone
 * @param lastDay the last day on which a link can be answered
 */
public record SampleRule(String name, String kind, String department, Integer many, boolean bySms, LocalDate lastDay) {}
