package quxiang.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.FoldedText;
import quxiang.common.PinyinInitials;
import quxiang.common.ShanghaiClock;

/** Suggests schools while one is typed. By a part of the name, its pinyin initials, or the code. */
@ApplicationScoped
public class SchoolSuggestions {

    /** Schools come and go some times a year; what is typed meanwhile is looked up anew anyway. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Schools schools;

    private volatile Read read = new Read(Instant.MIN, List.of());

    private record Read(Instant at, List<Known> schools) {}

    private record Known(SchoolIndex.Entry school, String key, PinyinInitials initials) {}

    private record Match(Known found, int place) {}

    /** The schools that what was typed may mean, the likeliest first. Nothing for nothing. */
    public List<SchoolIndex.Entry> like(String typed, int most) {
        String key = FoldedText.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        return all().stream()
                .map(one -> new Match(one, place(one, key)))
                .filter(match -> match.place >= 0)
                .sorted(Comparator.comparingInt(Match::place)
                        .thenComparingInt(match -> match.found.key.length())
                        .thenComparing(match -> match.found.school.code()))
                .limit(most)
                .map(match -> match.found.school)
                .toList();
    }

    /** The name of the school that a text means: its name, its code, or both. */
    public Optional<String> named(String typed) {
        return schools.byName(typed).map(School::name);
    }

    private static int place(Known one, String key) {
        if (DIGITS.matcher(key).matches()) {
            return one.school.code().indexOf(key);
        }
        int named = one.key.indexOf(key);
        return named >= 0 || !LETTERS.matcher(key).matches()
                ? named
                : one.initials.indexOf(key.toLowerCase(Locale.ROOT));
    }

    private List<Known> all() {
        Read last = read;
        Instant now = clock.instant();
        if (last.at.plus(FRESH).isBefore(now) || last.at.isAfter(now)) {
            last = new Read(
                    now,
                    jdbi.withHandle(handle -> handle.createQuery(SchoolIndex.ALL)
                            .mapTo(SchoolIndex.Entry.class)
                            .map(one -> new Known(one, FoldedText.key(one.name()), PinyinInitials.of(one.name())))
                            .list()));
            read = last;
        }
        return last.schools;
    }
}
