package quxiang.transfer;

import java.util.List;

/**
 * What became of archives that were ticked together.
 *
 * @param done how many
 * @param others the names of those for which it could not be done
 */
public record TogetherDone(int done, List<String> others) {}
