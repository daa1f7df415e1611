package quxiang.web.kit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column chart: over a row of groups, one column for each series side by side. {@code t:chart} draws it as a picture
 * and writes it as a table. Lengths are units of the picture, {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param series the names of the series
 * @param groups what the columns stand for, from left to right
 */
public record Chart(List<String> series, List<Group> groups) {

    static final int WIDTH = 640;
    static final int HEIGHT = 200;
    private static final int LEFT = 44;
    private static final int RIGHT = 10;
    private static final int BOTTOM = 26;
    private static final int TOP = 10;
    private static final int LABELS = 7;

    /** Of the series; each can be told from paper and from dark ground. */
    private static final List<String> COLOURS = List.of("#3d7cc4", "#c65d00", "#2f855a");

    private static final int WIDEST = 56;

    /** The values of a group, one for each series. */
    public record Group(String label, List<Long> values) {

        public Group(String label, long... values) {
            this(label, Arrays.stream(values).boxed().toList());
        }
    }

    /** A column. */
    public record Column(int series, double x, double y, double width, double height) {}

    /** A line of the scale, or a group's name below it. */
    public record Mark(double x, double y, String label) {}

    /** The top of the scale: the first of 4, 8, 20, 40, 80, 200, … that no value exceeds. */
    public long top() {
        long most = groups.stream()
                .flatMap(group -> group.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        long unit = 1;
        while (unit * 20 < most) {
            unit *= 10;
        }
        long[] tops = {unit * 4, unit * 8, unit * 20};
        return Arrays.stream(tops).filter(top -> top >= most).findFirst().orElseThrow();
    }

    public List<Column> columns() {
        double room = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, groups.size());
        double width = room * .8 / Math.max(1, series.size());
        List<Column> columns = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            for (int s = 0; s < series.size(); s++) {
                double height = height(groups.get(g).values().get(s));
                double x = LEFT + g * room + room * .1 + s * width;
                columns.add(new Column(s, x, HEIGHT - BOTTOM - height, width * .9, height));
            }
        }
        return columns;
    }

    /** Five lines of the scale. */
    public List<Mark> scale() {
        long top = top();
        return IntStream.rangeClosed(0, 4)
                .mapToObj(i -> new Mark(LEFT, HEIGHT - BOTTOM - height(top * i / 4), String.valueOf(top * i / 4)))
                .toList();
    }

    /** The names below the groups. Of many groups only some, so that they do not run into each other. */
    public List<Mark> names() {
        double room = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, groups.size());
        int every = (groups.size() + LABELS - 1) / LABELS;
        return IntStream.range(0, groups.size())
                .filter(g -> (groups.size() - 1 - g) % every == 0)
                .mapToObj(g -> new Mark(
                        LEFT + (g + .5) * room, HEIGHT - 8, groups.get(g).label()))
                .toList();
    }

    /** The same for p:chart, as Chart.js reads it. */
    public String json() {
        JsonArrayBuilder sets = Json.createArrayBuilder();
        for (int s = 0; s < series.size(); s++) {
            int at = s;
            sets.add(Json.createObjectBuilder()
                    .add("label", series.get(s))
                    .add("backgroundColor", COLOURS.get(s % COLOURS.size()))
                    .add("maxBarThickness", WIDEST)
                    .add(
                            "data",
                            Json.createArrayBuilder(groups.stream()
                                    .map(group -> group.values().get(at))
                                    .toList())));
        }
        JsonObject whole = Json.createObjectBuilder().add("precision", 0).build();
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add(
                                        "labels",
                                        Json.createArrayBuilder(groups.stream()
                                                .map(Group::label)
                                                .toList()))
                                .add("datasets", sets))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "plugins",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "legend",
                                                        Json.createObjectBuilder()
                                                                .add("display", series.size() > 1)))
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "y",
                                                        Json.createObjectBuilder()
                                                                .add("beginAtZero", true)
                                                                .add("ticks", whole))))
                .build()
                .toString();
    }

    private double height(long value) {
        return (double) value / top() * (HEIGHT - BOTTOM - TOP);
    }
}
