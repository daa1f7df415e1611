package quxiang.roster.format;

import java.util.List;

/**
 * One row of an uploaded file as it waits for the import.
 *
 * @param number the row's number in the uploaded file
 * @param cells the texts under the kept headers
 * @param mangled a bit for each cell that lost what was typed
 */
public record StagedRow(int number, List<String> cells, long mangled) {

    String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    boolean isMangled(int place) {
        return place >= 0 && (mangled >>> place & 1) == 1;
    }
}
