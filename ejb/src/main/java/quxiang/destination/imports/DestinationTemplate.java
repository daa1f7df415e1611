package quxiang.destination.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.destination.AskedField;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationKind;
import quxiang.destination.DestinationKinds;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** 下载导入模板 of destinations: the columns, what each kind asks for, and the codes. All of it as it is today. */
@Stateless
@RolesAllowed("SCHOOL")
public class DestinationTemplate {

    @Inject
    private DestinationKinds kinds;

    @Inject
    private Codes codes;

    /** Writes an empty table, and how to fill it in. As text no ID number loses its last digits. */
    public void write(Locale language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("destination.template.list"))) {
            sheet.row(DestinationColumn.ALL);
            sheet.nextSheet(words.text("destination.template.help"));
            sheet.row(List.of(words.text("destination.template.kind"), words.text("destination.template.asks")));
            for (DestinationKind kind : kinds.list()) {
                sheet.row(List.of(kind.name(), asks(kind)));
            }
            sheet.row(List.of("", words.text("destination.template.numbers")));
            sheet.row(List.of("", words.text("destination.template.again")));
            sheet.row(List.of("", words.text("destination.template.limit", DestinationTaker.ROWS)));
            sheet.nextSheet(words.text("destination.template.codes"));
            for (Map.Entry<DestinationField, String> fact : DestinationColumn.FACTS.entrySet()) {
                CodeTable table = fact.getKey().table();
                if (table != null) {
                    for (Code code : codes.list(table)) {
                        sheet.row(List.of(fact.getValue(), code.code(), code.name()));
                    }
                }
            }
        }
    }

    /** The columns that a kind asks for; those that can be left out in brackets. */
    private static String asks(DestinationKind kind) {
        String place = kind.placeIs() == null ? "" : DestinationColumn.PLACE + "（" + kind.placeIs() + "）";
        String facts = kind.fields().stream().map(DestinationTemplate::asked).collect(Collectors.joining("、"));
        return place + (place.isEmpty() || facts.isEmpty() ? "" : "、") + facts;
    }

    private static String asked(AskedField asked) {
        String column = DestinationColumn.FACTS.get(asked.field());
        return asked.required() ? column : "（" + column + "）";
    }
}
