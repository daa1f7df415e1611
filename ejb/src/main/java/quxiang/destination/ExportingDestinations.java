package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** 导出 of 去向审核: what the list shows, with all facts and masked ID numbers, as xlsx. */
@Stateless
@RolesAllowed("SCHOOL")
public class ExportingDestinations {

    /** What comes before the facts of the kinds. */
    private static final List<String> BEFORE =
            List.of("name", "id_number", "student_no", "exam_no", "department", "level", "major", "kind", "place");

    /** What comes behind them. */
    private static final List<String> AFTER =
            List.of("begins", "detail", "state", "submitted", "decided", "decided_by", "reason");

    @Inject
    private Destinations destinations;

    @Inject
    private DestinationScope scope;

    @Inject
    private DestinationKinds kinds;

    @Inject
    private Codes codes;

    @Inject
    private SheetExport export;

    @Inject
    private Audit audit;

    /** @throws Refusal {@code list.too_many_to_export} */
    public void export(DestinationFilter filter, Locale language, OutputStream out) throws IOException {
        Conditions where = scope.matching(filter);
        long total = destinations.count(where);
        export.requireRoom(total);
        audit.write("DESTINATION_EXPORT", "LIST", null, total + " rows of " + filter.cohort());
        Words words = Words.of(language);
        export.write(
                out,
                words.text("list.destinations"),
                head(words),
                query(filter.isQueue()),
                where,
                row -> cells(row, words, language));
    }

    private static List<String> head(Words words) {
        return Stream.of(
                        BEFORE.stream().map(column -> words.text("list.column." + column)),
                        Arrays.stream(DestinationField.values()).map(words::of),
                        AFTER.stream().map(column -> words.text("list.column." + column)))
                .flatMap(texts -> texts)
                .toList();
    }

    private List<String> cells(ResultSet row, Words words, Locale language) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (String column : List.of("name", "id_masked", "student_no", "exam_no", "department")) {
            cells.add(text(row, column));
        }
        cells.add(named(CodeTable.LEVEL, text(row, "level_code"), language));
        cells.add(text(row, "major"));
        cells.add(kinds.find(text(row, "kind"))
                .map(kind -> kind.name(language))
                .orElse(named(CodeTable.DESTINATION, text(row, "code"), language)));
        cells.add(text(row, "place"));
        for (DestinationField field : DestinationField.values()) {
            String told = text(row, field.name());
            cells.add(field.table() == null ? told : named(field.table(), told, language));
        }
        cells.add(text(row, "begins_on"));
        cells.add(text(row, "detail"));
        cells.add(words.of(DestinationState.valueOf(text(row, "state"))));
        cells.add(minute(row, "submitted_at", words));
        cells.add(minute(row, "decided_at", words));
        cells.add(text(row, "decided_name"));
        cells.add(text(row, "note"));
        return cells;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String minute(ResultSet row, String column, Words words) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? "" : words.minute(at.toInstant());
    }

    private String named(CodeTable table, String code, Locale language) {
        return codes.find(table, code).map(found -> found.name(language)).orElse(code);
    }

    private static String query(boolean oldestFirst) {
        String facts = Arrays.stream(DestinationField.values())
                .map(
                        "(select f.told from destination_fact f where f.destination_id = d.id and f.field = '%1$s') as %1$s"
                                ::formatted)
                .collect(Collectors.joining(", "));
        return """
                select g.name, g.id_masked, g.student_no, g.exam_no, g.department, g.level_code, g.major, d.kind, d.code, d.place,
                    %s, d.begins_on, d.detail, d.state, d.submitted_at, d.decided_at, d.decided_name, d.note
                from destination d join graduate g on g.id = d.graduate_id <where> order by d.id %s
                """.formatted(facts, oldestFirst ? "" : "desc");
    }
}
