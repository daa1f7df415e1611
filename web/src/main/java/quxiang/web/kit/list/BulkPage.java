package quxiang.web.kit.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done with many rows at once. They are handled in parts of a few seconds each, so that the page shows how far it
 * is and a closed browser stops after the part it is at; what is done stays done.
 *
 * @param <R> what became of one row
 */
public abstract class BulkPage<R extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PART = 50;
    private static final int SHOWN = 10;

    private List<Long> chosen = List.of();
    private int handled;
    private int done;
    private final ArrayList<R> refused = new ArrayList<>();

    protected void choose(List<Long> ids) {
        chosen = List.copyOf(ids);
    }

    protected List<Long> chosen() {
        return chosen;
    }

    /** The first of those that were chosen. */
    protected List<Long> firstChosen() {
        return chosen.stream().limit(SHOWN).toList();
    }

    /** Does with some rows what was asked for. */
    protected abstract List<R> results(List<Long> part);

    protected abstract boolean isDone(R result);

    /** Whether it was said what is to be done. */
    public abstract boolean isBegun();

    /** The next part. A page that is sent twice handles what is next, and nothing twice. */
    public synchronized void goOn() {
        if (!isBegun() || isOver()) {
            return;
        }
        List<Long> part = chosen.subList(handled, Math.min(handled + PART, chosen.size()));
        for (R result : results(part)) {
            if (isDone(result)) {
                done++;
            } else {
                refused.add(result);
            }
        }
        handled += part.size();
    }

    public boolean isOver() {
        return handled >= chosen.size();
    }

    /** How many were chosen but are not shown. */
    public int getMore() {
        return Math.max(0, chosen.size() - SHOWN);
    }

    public int getTotal() {
        return chosen.size();
    }

    public int getHandled() {
        return handled;
    }

    public int getDone() {
        return done;
    }

    public List<R> getRefused() {
        return refused;
    }
}
