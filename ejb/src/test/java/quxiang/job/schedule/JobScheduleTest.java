package quxiang.job.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quxiang.common.Refusal;

class JobScheduleTest {

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "daily 00:05;            2026-11-25T23:59; 2026-11-26T00:05",
                "daily 00:05;            2026-11-26T00:05; 2026-11-27T00:05",
                "every 15;               2026-11-25T23:50; 2026-11-26T00:00",
                "every 1440;             2026-11-25T00:00; 2026-11-26T00:00",
                "weekly MON,FRI 03:30;   2026-11-25T12:00; 2026-11-27T03:30",
                "weekly 3 03:30;         2026-11-25T03:30; 2026-12-02T03:30",
                "at MON-FRI 8-18/2 0,30; 2026-11-27T18:30; 2026-11-30T08:00",
                "at * 22/1 */20;         2026-11-25T22:41; 2026-11-25T23:00"
            })
    void theNextRunIs(String line, String after, String next) {
        assertEquals(Optional.of(at(next)), JobSchedule.of(line).next(at(after)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "hourly; job.schedule.kind",
                "daily; job.schedule.fields",
                "daily 24:00; job.schedule.time",
                "daily 0:05; job.schedule.time",
                "every 0; job.schedule.every",
                "every 1441; job.schedule.every",
                "weekly SOMEDAY 03:30; job.schedule.days",
                "weekly FRI-MON 03:30; job.schedule.days",
                "at * 24 0; job.schedule.hours",
                "at * * 60; job.schedule.minutes",
                "at * * 5-; job.schedule.minutes",
                "at * * */0; job.schedule.minutes"
            })
    void nonsenseIsRefusedWithItsReason(String line, String key) {
        assertEquals(
                key, assertThrows(Refusal.class, () -> JobSchedule.of(line)).key());
    }

    @Test
    void whatIsOffIsNeverDueAndTheLatestMomentIsFoundBackwards() {
        assertEquals(Optional.empty(), JobSchedule.OFF.next(at("2026-11-25T12:00")));
        assertEquals(
                Optional.of(at("2026-11-25T00:05")),
                JobSchedule.of("daily 00:05").latest(at("2026-11-25T12:00")));
        assertEquals(
                Optional.of(at("2026-11-20T03:30")),
                JobSchedule.of("weekly FRI 03:30").latest(at("2026-11-26T12:00")));
    }
}
