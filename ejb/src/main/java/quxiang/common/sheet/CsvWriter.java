package quxiang.common.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class CsvWriter extends SheetWriter {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer writer;

    CsvWriter(OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            writer.write(separator);
            writer.write(quoted(harmless(clean(cell))));
            separator = ",";
        }
        writer.write("\r\n");
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void nextSheet(String name) throws IOException {
        writer.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
