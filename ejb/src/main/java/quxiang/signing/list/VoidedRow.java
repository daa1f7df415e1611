package quxiang.signing.list;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A signing that its school voided, as the centre sees it.
 *
 * @param name the graduate
 * @param note why
 * @param at when
 * @param images how many images prove it; they are numbered from 1
 */
public record VoidedRow(long id, String name, String school, String note, Instant at, int images) {

    /** The numbers of the images. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, images).boxed().toList();
    }
}
