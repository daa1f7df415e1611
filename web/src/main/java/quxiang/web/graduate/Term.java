package quxiang.web.graduate;

import java.util.List;

/**
 * One term of several letters side by side.
 *
 * @param name what it is about
 * @param values what each letter says, in the order of the letters
 */
public record Term(String name, List<String> values) {

    /** Whether the letters say different things. */
    public boolean differs() {
        return values.stream().distinct().count() > 1;
    }
}
