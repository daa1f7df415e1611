package quxiang.common;

import java.time.LocalDate;
import java.time.Month;

/**
 * 届别: the graduates of one season, named after the year in which it ends. The season of 2027届 goes from 1 September 2026 to 31 August 2027.
 *
 * @param year the year in which the season ends
 */
public record Cohort(int year) {

    /** @throws Refusal {@code cohort.year} when it is no year between 2000 and 2100 */
    public Cohort {
        if (year < 2000 || year > 2100) {
            throw new Refusal("cohort.year", String.valueOf(year));
        }
    }

    /** The cohort whose season a day belongs to. */
    public static Cohort of(LocalDate day) {
        return new Cohort(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() + 1 : day.getYear());
    }

    /** 1 September of the year before. */
    public LocalDate firstDay() {
        return LocalDate.of(year - 1, Month.SEPTEMBER, 1);
    }

    /** 31 August. */
    public LocalDate lastDay() {
        return LocalDate.of(year, Month.AUGUST, 31);
    }

    @Override
    public String toString() {
        return String.valueOf(year);
    }
}
