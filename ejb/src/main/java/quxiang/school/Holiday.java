package quxiang.school;

import java.time.LocalDate;

/**
 * 假期: days in a row on which nobody has to answer a letter.
 *
 * @param firstDay the first of them, in Asia/Shanghai
 * @param lastDay the last of them
 * @param enteredName who entered it
 */
public record Holiday(long id, String name, LocalDate firstDay, LocalDate lastDay, String enteredName) {

    boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
