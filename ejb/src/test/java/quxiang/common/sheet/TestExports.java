package quxiang.common.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Exports outside a server, and what they wrote. */
public final class TestExports {

    private TestExports() {}

    public static SheetExport of(Jdbi jdbi) {
        SheetExport export = new SheetExport();
        export.jdbi = jdbi;
        return export;
    }

    /** The rows of a file, the head first. */
    public static List<List<String>> rows(ByteArrayOutputStream file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader =
                SheetReader.open(new ByteArrayInputStream(file.toByteArray()), SheetLimits.STANDARD)) {
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }
}
