package quxiang.favorite.imports;

import java.util.List;

/**
 * What a batch execution needs to know of the import that it carries out.
 *
 * @param importId the import
 * @param executionId the batch execution that may write for it
 * @param employerId whose favourites
 * @param cohort 届别
 * @param startedBy the account that uploaded the list
 * @param startedName the name of that account's person
 * @param done how many rows were taken already
 * @param lines all rows of the list
 */
public record FavoriteRun(
        long importId,
        long executionId,
        long employerId,
        int cohort,
        long startedBy,
        String startedName,
        int done,
        List<ImportLine> lines) {

    public FavoriteRun {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "FavoriteRun[" + importId + "]";
    }
}
