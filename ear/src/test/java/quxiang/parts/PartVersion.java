package quxiang.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A version as Maven's parts have it, in the order in which they appear. */
record PartVersion(String text) implements Comparable<PartVersion> {

    @Override
    public int compareTo(PartVersion other) {
        List<Integer> ours = places();
        List<Integer> theirs = other.places();
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            int difference = Integer.compare(i < ours.size() ? ours.get(i) : 0, i < theirs.size() ? theirs.get(i) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** What comes before a release counts below it, every other word (Final, jre) for nothing. */
    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (String place : text.toLowerCase(Locale.ROOT).split("[.-]")) {
            if (place.matches("\\d{1,9}")) {
                places.add(Integer.parseInt(place));
            } else {
                places.add(place.matches("(alpha|beta|cr|rc|m|snapshot)\\d*") ? -1 : 0);
            }
        }
        return places;
    }
}
