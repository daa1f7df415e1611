package quxiang.intake;

import java.util.List;

/**
 * A row that was refused.
 *
 * @param line where it stood in the file
 * @param fault why, a key behind {@code refusal.}
 * @param args what the sentence names
 */
public record RefusedIntakeRow(int line, List<String> cells, String fault, List<String> args) {}
