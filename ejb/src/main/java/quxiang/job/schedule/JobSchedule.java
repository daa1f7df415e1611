package quxiang.job.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * When a job runs by itself, in Asia/Shanghai and to the minute. It is written as a line:
 *
 * <pre>
 * off                        never
 * daily 00:05                every day
 * every 15                   every so many minutes, counted from midnight
 * weekly MON,FRI 03:30       on these days
 * at MON-FRI 8-18/2 0,30     at these minutes of these hours on these days; each field as in cron: *, a list, ranges, steps
 * </pre>
 */
public final class JobSchedule {

    /** Never by itself. */
    public static final JobSchedule OFF = new JobSchedule(ScheduleKind.OFF, List.of());

    private static final int DAYS_AHEAD = 8;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final ScheduleKind kind;
    private final List<String> words;
    private final Set<DayOfWeek> days;
    private final SortedSet<LocalTime> times;

    private JobSchedule(ScheduleKind kind, List<String> words) {
        this.kind = kind;
        this.words = words;
        days = switch (kind) {
            case OFF, DAILY, EVERY -> Set.of(DayOfWeek.values());
            case WEEKLY, AT -> days(words.get(0));
        };
        times = switch (kind) {
            case OFF -> Collections.emptySortedSet();
            case DAILY -> times(List.of(time(words.get(0))));
            case EVERY -> every(words.get(0));
            case WEEKLY -> times(List.of(time(words.get(1))));
            case AT -> crossed(words.get(1), words.get(2));
        };
    }

    /**
     * Reads a line as above.
     *
     * @throws Refusal {@code job.schedule.*} that names what is wrong with it
     */
    public static JobSchedule of(String line) {
        List<String> words = line == null ? List.of() : List.of(line.strip().split("\\s+"));
        ScheduleKind kind = words.isEmpty()
                ? null
                : Arrays.stream(ScheduleKind.values())
                        .filter(k -> k.word().equalsIgnoreCase(words.get(0)))
                        .findFirst()
                        .orElse(null);
        if (kind == null) {
            throw new Refusal("job.schedule.kind", line == null ? "" : line);
        }
        int wanted = switch (kind) {
            case OFF -> 1;
            case DAILY, EVERY -> 2;
            case WEEKLY -> 3;
            case AT -> 4;
        };
        if (words.size() != wanted) {
            throw new Refusal("job.schedule.fields", line, wanted - 1);
        }
        return new JobSchedule(kind, List.copyOf(words.subList(1, wanted)));
    }

    public ScheduleKind kind() {
        return kind;
    }

    /** What stands behind the kind: times, days, minutes, as they were written. */
    public List<String> words() {
        return words;
    }

    /** The first moment behind {@code after} at which the job runs; none when it is off. */
    public Optional<Instant> next(Instant after) {
        ZonedDateTime from = after.atZone(ShanghaiClock.ZONE);
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(i -> from.toLocalDate().plusDays(i))
                .flatMap(day -> on(day).stream())
                .filter(at -> at.isAfter(after))
                .findFirst();
    }

    /** The last moment up to {@code until} at which the job runs, no older than a week. None when it is off. */
    public Optional<Instant> latest(Instant until) {
        ZonedDateTime to = until.atZone(ShanghaiClock.ZONE);
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(i -> to.toLocalDate().minusDays(i))
                .flatMap(day -> on(day).stream().sorted(Collections.reverseOrder()))
                .filter(at -> !at.isAfter(until))
                .findFirst();
    }

    private List<Instant> on(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                ? times.stream()
                        .map(time -> LocalDateTime.of(day, time)
                                .atZone(ShanghaiClock.ZONE)
                                .toInstant())
                        .toList()
                : List.of();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return words.isEmpty() ? kind.word() : kind.word() + " " + String.join(" ", words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobSchedule that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    private static SortedSet<LocalTime> times(List<LocalTime> times) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(times));
    }

    private static LocalTime time(String text) {
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new Refusal("job.schedule.time", text);
        }
        return LocalTime.parse(text);
    }

    private static SortedSet<LocalTime> every(String text) {
        int minutes = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (minutes < 1 || minutes > MINUTES_A_DAY) {
            throw new Refusal("job.schedule.every", text);
        }
        return times(IntStream.range(0, MINUTES_A_DAY)
                .filter(minute -> minute % minutes == 0)
                .mapToObj(minute -> LocalTime.MIDNIGHT.plus(minute, ChronoUnit.MINUTES))
                .toList());
    }

    private static SortedSet<LocalTime> crossed(String hours, String minutes) {
        Set<Integer> minutesOfHour = field(minutes, 0, 59, JobSchedule::number, "job.schedule.minutes");
        return times(field(hours, 0, 23, JobSchedule::number, "job.schedule.hours").stream()
                .flatMap(hour -> minutesOfHour.stream().map(minute -> LocalTime.of(hour, minute)))
                .toList());
    }

    private static Set<DayOfWeek> days(String text) {
        return field(text, 1, 7, JobSchedule::day, "job.schedule.days").stream()
                .map(DayOfWeek::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Integer> field(
            String text, int least, int most, Function<String, Integer> value, String refusal) {
        try {
            Set<Integer> found = new TreeSet<>();
            for (String part : text.split(",", -1)) {
                String[] step = part.split("/", 2);
                String[] range = step[0].equals("*")
                        ? new String[] {String.valueOf(least), String.valueOf(most)}
                        : step[0].split("-", 2);
                int first = value.apply(range[0]);
                int last = range.length == 1 ? (step.length == 1 ? first : most) : value.apply(range[1]);
                int by = step.length == 1 ? 1 : number(step[1]);
                if (first < least || last > most || first > last || by < 1) {
                    throw new Refusal(refusal, text);
                }
                for (int i = first; i <= last; i += by) {
                    found.add(i);
                }
            }
            return found;
        } catch (NumberFormatException e) {
            throw new Refusal(refusal, text);
        }
    }

    private static Integer number(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw new NumberFormatException(text);
        }
        return Integer.valueOf(text);
    }

    private static Integer day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equalsIgnoreCase(text))
                .findFirst()
                .map(DayOfWeek::getValue)
                .orElseGet(() -> number(text));
    }
}
