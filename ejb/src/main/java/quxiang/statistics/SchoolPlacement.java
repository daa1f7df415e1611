package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** 去向落实率 of the own school or department, by what its roster says. */
@Stateless
@RolesAllowed("SCHOOL")
public class SchoolPlacement {

    @Inject
    Jdbi jdbi;

    @Inject
    PlacementCounts counts;

    @Inject
    Actor actor;

    @Inject
    SchoolTrend trend;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    /** The figures of each group, one statement. */
    public List<Placement> by(FigureGroup grouping, int cohort) {
        return counts.by(grouping, actor.requireSchool(), actor.scope(), cohort);
    }

    /** Since when the table of destinations is valid in which the codes stand. */
    public LocalDate tableVersion() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select max(valid_from) from code where code_table = 'DESTINATION'")
                        .mapTo(LocalDate.class)
                        .one());
    }

    /**
     * 导出: the tables of the page as xlsx, with the version of the code table.
     *
     * @param days how many days of the trend
     */
    public void export(int cohort, int days, Locale language, OutputStream out) throws IOException {
        audit.write("STATISTICS_EXPORT", "LIST", null, String.valueOf(cohort));
        Words words = Words.of(language);
        List<String> head = Stream.of(
                        "group", "all", "signed", "placed", "looking", "unknown", "found", "signed_percent", "percent")
                .map(column -> words.text("statistics.column." + column))
                .toList();
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("list.statistics"))) {
            for (FigureGroup grouping : FigureGroup.values()) {
                sheet.row(List.of(words.text("FigureGroup." + grouping)));
                sheet.row(head);
                for (Placement one : by(grouping, cohort)) {
                    sheet.row(cells(one, grouping, words, language));
                }
                sheet.row(List.of());
            }
            sheet.row(List.of(words.text("statistics.trend")));
            sheet.row(Stream.of("day", "invited", "accepted", "approved", "registered")
                    .map(column -> words.text("statistics.column." + column))
                    .toList());
            for (SchoolDay day : trend.days(cohort, days)) {
                sheet.row(Stream.of(day.day(), day.invited(), day.accepted(), day.approved(), day.registered())
                        .map(String::valueOf)
                        .toList());
            }
            sheet.row(List.of());
            sheet.row(List.of(words.text("statistics.version"), String.valueOf(tableVersion())));
        }
    }

    private List<String> cells(Placement one, FigureGroup grouping, Words words, Locale language) {
        String group = one.group() == null ? words.text("statistics.none") : one.group();
        String named = grouping == FigureGroup.LEVEL
                ? codes.find(CodeTable.LEVEL, group)
                        .map(code -> code.name(language))
                        .orElse(group)
                : group;
        return Stream.of(
                        grouping == FigureGroup.WHOLE ? words.text("statistics.whole") : named,
                        one.all(),
                        one.signed(),
                        one.placed(),
                        one.looking(),
                        one.unknown(),
                        one.found(),
                        one.signedPercent() == null ? "" : one.signedPercent() + "%",
                        one.percent() == null ? "" : one.percent() + "%")
                .map(String::valueOf)
                .toList();
    }
}
