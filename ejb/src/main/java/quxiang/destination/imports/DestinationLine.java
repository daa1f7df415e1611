package quxiang.destination.imports;

import quxiang.destination.DestinationFacts;

/**
 * What a row says, once it was checked.
 *
 * @param name of the graduate
 * @param idNumber or {@code null}
 * @param examNo or {@code null}
 * @param studentNo or {@code null}
 */
record DestinationLine(String name, String idNumber, String examNo, String studentNo, DestinationFacts facts) {

    /** Without what stood in it, so that no log can hold an ID number. */
    @Override
    public String toString() {
        return "DestinationLine";
    }
}
