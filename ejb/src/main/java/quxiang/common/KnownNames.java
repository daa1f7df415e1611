package quxiang.common;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Things to choose from while a name is typed. A part of the name finds them, or its pinyin initials.
 *
 * @param <T> what has the names
 */
public final class KnownNames<T> {

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,20}");

    private final List<Known<T>> all;

    private record Known<T>(T what, String key, PinyinInitials initials) {}

    private record Match<T>(Known<T> found, int place) {}

    /** @param things in the order in which those come that fit equally well */
    public KnownNames(Collection<T> things, Function<T, String> name) {
        all = things.stream()
                .map(thing -> {
                    String named = name.apply(thing);
                    return new Known<>(thing, FoldedText.key(named), PinyinInitials.of(named));
                })
                .toList();
    }

    /** What somebody who typed this may mean, the likeliest first. Nothing for nothing. */
    public List<T> like(String typed, int most) {
        String key = FoldedText.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        boolean letters = LETTERS.matcher(key).matches();
        return all.stream()
                .map(one -> new Match<>(one, place(one, key, letters)))
                .filter(match -> match.place >= 0)
                .sorted(Comparator.<Match<T>>comparingInt(Match::place)
                        .thenComparingInt(match -> match.found.key.length()))
                .limit(most)
                .map(match -> match.found.what)
                .toList();
    }

    private static int place(Known<?> one, String key, boolean letters) {
        int named = one.key.indexOf(key);
        return named >= 0 || !letters ? named : one.initials.indexOf(key.toLowerCase(Locale.ROOT));
    }
}
