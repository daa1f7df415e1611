package quxiang.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A roster as schools upload it: csv with all columns of the national flat file. */
public final class RosterFile {

    private RosterFile() {}

    /** Writes so many rows, however many. */
    public static void write(Institute school, int rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\uFEFF');
        writer.write(String.join(",", Person.COLUMNS));
        writer.write("\r\n");
        for (int i = 0; i < rows; i++) {
            writer.write(String.join(",", Person.of(school.first() + i, school).cells(school)));
            writer.write("\r\n");
        }
        writer.flush();
    }
}
