package quxiang.web.kit.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import quxiang.common.FormattedText;
import quxiang.common.ShanghaiClock;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.signing.SigningState;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.session.Language;

/**
 * Names, dates and colours values on pages. For example {@code #{label.of(row.state)}}, {@code #{label.time(row.at)}}.
 */
@Named
@ApplicationScoped
public class Label {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What a constant's name says of how things stand; the first part that the name contains wins. */
    private static final List<Map.Entry<String, List<String>>> TONES = List.of(
            Map.entry(
                    "bad",
                    List.of(
                            "FAILED",
                            "REJECTED",
                            "DECLINED",
                            "REFUSED",
                            "DEAD",
                            "SUSPENDED",
                            "LOCKED",
                            "ALTERED",
                            "NOT_OURS",
                            "STOPPED")),
            Map.entry(
                    "open",
                    List.of(
                            "AWAITING",
                            "WAITING",
                            "PENDING",
                            "STARTED",
                            "STARTING",
                            "STOPPING",
                            "OPEN",
                            "SUBMITTED",
                            "REVIEW")),
            Map.entry(
                    "good",
                    List.of(
                            "SIGNED",
                            "COMPLETED",
                            "APPROVED",
                            "VERIFIED",
                            "DELIVERED",
                            "ACTIVE",
                            "DONE",
                            "AUTHENTIC",
                            "ADDED")));

    private static final Map<Enum<?>, String> TONES_OF = new ConcurrentHashMap<>();

    private final ShanghaiClock clock;
    private final Language language;
    private final Codes codes;

    /** For the container's proxy. */
    protected Label() {
        this(null, null, null);
    }

    @Inject
    public Label(ShanghaiClock clock, Language language, Codes codes) {
        this.clock = clock;
        this.language = language;
        this.codes = codes;
    }

    /** What the state of a signing on paper is called: nobody was asked to accept it. */
    public String onPaper(SigningState state) {
        return state == SigningState.AWAITING_SCHOOL ? language.texts().getString("PaperState." + state) : of(state);
    }

    /**
     * The name of an enum's constant, of a code or of a yes or no. Other values as they are; nothing for {@code null}.
     */
    public String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return language.texts().getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        if (value instanceof Code code) {
            return code.name(language.getLocale());
        }
        if (value instanceof Boolean yes) {
            return language.texts().getString(yes ? "kit.yes" : "kit.no");
        }
        return value.toString();
    }

    /**
     * The name of a code: {@code #{label.code('LEVEL', row.levelCode)}}. The code itself when the table has it not, or
     * when there is no table.
     */
    public String code(CodeTable table, String code) {
        if (code == null) {
            return "";
        }
        return table == null ? code : codes.find(table, code).map(this::of).orElse(code);
    }

    /** A text with its gaps filled in: {@code #{label.say('kit.total', page.total)}}. */
    public String say(String key, Object... args) {
        return language.texts().say(key, args);
    }

    /** {@code 2026-11-23 18:05 (北京时间)}. */
    public String time(Instant at) {
        return at == null ? "" : say("kit.time", MINUTE.format(at.atZone(ShanghaiClock.ZONE)));
    }

    /** {@code 2026-11-23 18:05}, for a column whose header names the zone. */
    public String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(ShanghaiClock.ZONE));
    }

    /** {@code 2026-11-23}, the day in Asia/Shanghai. */
    public String dayOf(Instant at) {
        return at == null ? "" : DAY.format(at.atZone(ShanghaiClock.ZONE));
    }

    /** A text with paragraphs and lists, cleaned once more before it is written as it is. */
    public String formatted(String text) {
        return FormattedText.clean(text);
    }

    /** {@code 2026-11-23}. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The last day on which something that ends at {@code end} may still be done. For example {@code 2026-11-23}. */
    public String lastDay(Instant end) {
        return end == null ? "" : DAY.format(ShanghaiClock.lastDay(end));
    }

    /** The time left until a deadline, to the minute. {@code 还剩 2 天 3 小时 5 分钟}; afterwards, that it has passed. */
    public String timeLeft(Instant deadline) {
        if (deadline == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            return say("kit.time_over");
        }
        return say("kit.time_left", left.toDays(), left.toHoursPart(), left.toMinutesPart());
    }

    /** How a state looks: {@code good}, {@code bad}, {@code open} or {@code ended}. The icon of q:state goes with it. */
    public String tone(Object state) {
        return state instanceof Enum<?> constant
                ? TONES_OF.computeIfAbsent(constant, c -> toneOf(c.name()))
                : toneOf(String.valueOf(state));
    }

    /** The severity of the p:tag of a tone. */
    public String severity(String tone) {
        return switch (tone) {
            case "good" -> "success";
            case "bad" -> "danger";
            case "open" -> "warning";
            default -> "info";
        };
    }

    /** The icon that goes with a tone, so that colour is never the only sign. */
    public String icon(String tone) {
        return switch (tone) {
            case "good" -> "pi pi-check";
            case "bad" -> "pi pi-times";
            case "open" -> "pi pi-clock";
            default -> "pi pi-minus";
        };
    }

    private static String toneOf(String name) {
        return TONES.stream()
                .filter(tone -> tone.getValue().stream().anyMatch(name::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("ended");
    }

    /**
     * The options of a select. Enum constants by name, {@link Code}s by code, {@link SelectOption}s as they are, other
     * values as their text.
     */
    public List<SelectOption> options(Object choices) {
        if (choices == null) {
            return List.of();
        }
        Collection<?> all = choices instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) choices;
        return all.stream().map(this::option).toList();
    }

    /**
     * The same as items, which Faces takes as they are. Of {@link SelectOption}s it asks each for its value and its
     * label by expressions.
     */
    public List<SelectItem> items(Object choices) {
        return options(choices).stream()
                .map(option -> new SelectItem(option.value(), option.label()))
                .toList();
    }

    private SelectOption option(Object choice) {
        if (choice instanceof SelectOption option) {
            return option;
        }
        if (choice instanceof Code code) {
            return new SelectOption(code.code(), of(code));
        }
        return new SelectOption(choice instanceof Enum<?> constant ? constant.name() : choice.toString(), of(choice));
    }
}
