package quxiang.statistics.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/** A report by all groupings as xlsx, with the days and the dates of the tables. */
@ApplicationScoped
class WaySheet {

    @Inject
    WayNames names;

    void write(Function<WayGrouping, WayReport> reports, Locale language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("list.ways"))) {
            for (WayGrouping grouping : WayGrouping.values()) {
                WayReport report = reports.apply(grouping);
                sheet.row(List.of(words.of(grouping), words.of(grouping.measure())));
                sheet.row(Stream.of("group", "numerator", "denominator", "percent", "change", "points")
                        .map(column -> words.text("ways.column." + column))
                        .toList());
                for (WayFigure one : report.figures()) {
                    sheet.row(cells(grouping, one, words, language));
                }
                sheet.row(about(report, words));
                sheet.row(List.of());
            }
        }
    }

    private List<String> cells(WayGrouping grouping, WayFigure one, Words words, Locale language) {
        String known = names.of(grouping, one.group(), language);
        return Stream.of(
                        known == null ? words.text("ways.unknown." + grouping.measure()) : known,
                        one.numerator(),
                        one.denominator(),
                        one.percent() == null ? "" : one.percent() + "%",
                        Objects.toString(one.change(), ""),
                        Objects.toString(one.points(), ""))
                .map(String::valueOf)
                .toList();
    }

    private static List<String> about(WayReport report, Words words) {
        List<String> about = new ArrayList<>();
        about.add(words.text("ways.at"));
        about.add(report.at() == null ? "" : words.minute(report.at()));
        about.add(words.text("ways.compared"));
        about.add(Objects.toString(report.comparedWith(), ""));
        about.add(words.text("statistics.version"));
        about.add(String.valueOf(report.ways()));
        if (report.groups() != null) {
            about.add(words.text("ways.table"));
            about.add(String.valueOf(report.groups()));
        }
        return about;
    }
}
