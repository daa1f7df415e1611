package quxiang.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.FoldedText;
import quxiang.common.KnownNames;
import quxiang.common.ShanghaiClock;

/** Suggests schools while one is typed. By a part of the name, its pinyin initials, or the code. */
@ApplicationScoped
public class SchoolSuggestions {

    /** Schools come and go some times a year; what is typed meanwhile is looked up anew anyway. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Schools schools;

    private volatile Read read = new Read(Instant.MIN, List.of());

    private record Read(Instant at, List<SchoolIndex.Entry> schools, KnownNames<SchoolIndex.Entry> names) {

        Read(Instant at, List<SchoolIndex.Entry> schools) {
            this(at, schools, new KnownNames<>(schools, SchoolIndex.Entry::name));
        }
    }

    /** The schools that what was typed may mean, the likeliest first. Nothing for nothing. */
    public List<SchoolIndex.Entry> like(String typed, int most) {
        String key = FoldedText.key(typed);
        return DIGITS.matcher(key).matches()
                ? all().schools().stream()
                        .filter(one -> one.code().contains(key))
                        .sorted(Comparator.comparingInt(one -> one.code().indexOf(key)))
                        .limit(most)
                        .toList()
                : all().names().like(typed, most);
    }

    /** The name of the school that a text means: its name, its code, or both. */
    public Optional<String> named(String typed) {
        return schools.byName(typed).map(School::name);
    }

    private Read all() {
        Read last = read;
        Instant now = clock.instant();
        if (last.at.plus(FRESH).isBefore(now) || last.at.isAfter(now)) {
            last = new Read(
                    now,
                    jdbi.withHandle(handle -> handle.createQuery("<all> order by code")
                            .define("all", SchoolIndex.ALL)
                            .mapTo(SchoolIndex.Entry.class)
                            .list()));
            read = last;
        }
        return last;
    }
}
