package quxiang.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetReader;

/**
 * An uploaded table after its structure was checked. It has only the columns that are read, in the order of the file.
 *
 * @param name under which it was uploaded
 * @param sha256 of the file
 * @param columns their names
 * @param rows how many it has
 * @param blocks the rows, sealed, {@link RowBlock#ROWS} of them in each
 * @param notes what was read of the file, and what was not
 */
record StagedTable(
        String name, String sha256, List<String> columns, int rows, List<byte[]> blocks, List<ReadNote> notes) {

    private static final int LONGEST_NAME = 200;

    /**
     * Reads a file to its end.
     *
     * @throws Refusal what is wrong with it as a table ({@code sheet.…}); {@code intake.missing_columns} with their
     *     names, {@code intake.no_rows}, {@code intake.sheets_differ}
     */
    static StagedTable read(String name, InputStream file, ChunkTaker taker, Seal seal) throws IOException {
        DigestInputStream read = new DigestInputStream(file, newDigest());
        try (SheetReader reader = SheetReader.open(read, taker.limits())) {
            SheetTables tables = new SheetTables(reader, taker, seal);
            tables.read();
            read.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(read.getMessageDigest().digest());
            return new StagedTable(
                    shown(name), digest, tables.columns().names(), tables.rows(), tables.blocks(), tables.notes());
        }
    }

    /** Without folders and control characters. An ID number that somebody put into the name of the file is not kept. */
    private static String shown(String name) {
        String last = name == null
                ? ""
                : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").replaceAll("\\d{14}[\\dXx]{1,4}", "****");
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
