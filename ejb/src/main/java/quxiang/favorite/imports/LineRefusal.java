package quxiang.favorite.imports;

import java.util.Arrays;
import java.util.List;

/**
 * Why a row of a list is not taken.
 *
 * @param key of the sentence, behind {@code refusal.}
 * @param args what the sentence names; never an ID number
 */
record LineRefusal(String key, List<String> args) {

    LineRefusal(String key, Object... args) {
        this(key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
