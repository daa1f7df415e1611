package quxiang.web.kit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;

/**
 * A column chart: over a row of groups, one column for each series. {@code q:chart} draws it as a picture and writes it
 * as a table.
 *
 * @param series the names of the series
 * @param groups what the columns stand for, from left to right
 * @param stacked whether the series are parts of a whole and stand on each other, and not side by side
 */
public record Chart(List<String> series, List<Group> groups, boolean stacked) {

    /** Of the series; each can be told from paper and from dark ground. */
    private static final List<String> COLOURS = List.of("#3d7cc4", "#c65d00", "#2f855a", "#7a8896");

    private static final int WIDEST = 56;

    public Chart(List<String> series, List<Group> groups) {
        this(series, groups, false);
    }

    /** The values of a group, one for each series. */
    public record Group(String label, List<Long> values) {

        public Group(String label, long... values) {
            this(label, Arrays.stream(values).boxed().toList());
        }
    }

    /** As Chart.js reads it. */
    public String json() {
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", data())
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add("plugins", plugins())
                                .add("scales", scales()))
                .build()
                .toString();
    }

    private JsonObject data() {
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
        return Json.createObjectBuilder()
                .add(
                        "labels",
                        Json.createArrayBuilder(
                                groups.stream().map(Group::label).toList()))
                .add("datasets", sets)
                .build();
    }

    private JsonObject plugins() {
        return Json.createObjectBuilder()
                .add("legend", Json.createObjectBuilder().add("display", series.size() > 1))
                .build();
    }

    private JsonObject scales() {
        return Json.createObjectBuilder()
                .add("x", Json.createObjectBuilder().add("stacked", stacked))
                .add(
                        "y",
                        Json.createObjectBuilder()
                                .add("stacked", stacked)
                                .add("beginAtZero", true)
                                .add("ticks", Json.createObjectBuilder().add("precision", 0)))
                .build();
    }
}
