package quxiang.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;

/**
 * An uploaded table after its structure was checked. It has only the columns that are read, in the order of the file.
 *
 * @param name under which it was uploaded
 * @param sha256 of the file
 * @param columns their names
 * @param rows how many it has
 * @param blocks the rows, sealed, {@link RowBlock#ROWS} of them in each
 */
record StagedTable(String name, String sha256, List<String> columns, int rows, List<byte[]> blocks) {

    private static final int HEADER_WITHIN_ROWS = 10;
    private static final int LONGEST_NAME = 200;

    /**
     * Reads a file to its end.
     *
     * @throws Refusal what is wrong with it as a table ({@code sheet.…}); {@code intake.missing_columns} with their
     *     names, {@code intake.no_rows}
     */
    static StagedTable read(String name, InputStream file, ChunkTaker taker, Seal seal) throws IOException {
        DigestInputStream read = new DigestInputStream(file, newDigest());
        try (SheetReader reader = SheetReader.open(read, taker.limits())) {
            TableColumns columns = header(reader, taker);
            List<byte[]> blocks = new ArrayList<>();
            RowBlock block = new RowBlock();
            int rows = 0;
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                List<String> texts = columns.texts(row);
                if (texts.stream().allMatch(String::isBlank)) {
                    continue;
                }
                block.add(row.number(), columns.mangled(row), texts);
                rows++;
                if (block.isFull()) {
                    blocks.add(block.sealed(seal, blocks.size() * RowBlock.ROWS + 1));
                    block = new RowBlock();
                }
            }
            if (rows == 0) {
                throw new Refusal("intake.no_rows");
            }
            if (!block.isEmpty()) {
                blocks.add(block.sealed(seal, blocks.size() * RowBlock.ROWS + 1));
            }
            read.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(read.getMessageDigest().digest());
            return new StagedTable(shown(name), digest, columns.names(), rows, blocks);
        }
    }

    private static TableColumns header(SheetReader reader, ChunkTaker taker) throws IOException {
        for (int i = 0; i < HEADER_WITHIN_ROWS; i++) {
            SheetRow row = reader.next();
            if (row == null) {
                break;
            }
            TableColumns columns = taker.header(row.cells());
            if (columns != null) {
                reader.headerFound();
                return columns;
            }
        }
        throw taker.noHeader();
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
