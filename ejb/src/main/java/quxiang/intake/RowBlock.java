package quxiang.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/** Rows of an uploaded table that wait together, compressed and sealed: nothing readable ever lies in the database. */
final class RowBlock {

    /** How many rows a block has, except for the last one. */
    static final int ROWS = 1000;

    /** Cells are short: without a buffer each would be a call of the compressor, and of what reads it, of its own. */
    private static final int PIECE = 8192;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, PIECE), PIECE));
    private int rows;

    /** The position of the first row of the block in which a row stands. */
    static int first(int position) {
        return (position - 1) / ROWS * ROWS + 1;
    }

    boolean isFull() {
        return rows == ROWS;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void add(int line, long mangled, List<String> texts) {
        try {
            out.writeInt(line);
            out.writeLong(mangled);
            for (String text : texts) {
                out.writeUTF(text);
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the block. @param first the position of its first row */
    byte[] sealed(Seal seal, int first) {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.size() + 2);
        whole.write(rows >>> 8);
        whole.write(rows);
        whole.writeBytes(bytes.toByteArray());
        return seal.sealBytes(SealPurpose.INTAKE, owner(first), whole.toByteArray());
    }

    /** A file has no number yet when its rows are sealed; they wait for minutes. */
    private static String owner(int first) {
        return "rows from " + first;
    }

    /** The rows of a sealed block. @param first the position of its first row */
    static List<IntakeRow> open(byte[] sealed, Seal seal, long intakeId, int first, List<String> columns) {
        byte[] whole = seal.openBytes(SealPurpose.INTAKE, owner(first), sealed);
        int rows = (whole[0] & 0xFF) << 8 | whole[1] & 0xFF;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(whole, 2, whole.length - 2)), PIECE))) {
            List<IntakeRow> read = new ArrayList<>(rows);
            for (int i = 0; i < rows; i++) {
                int line = in.readInt();
                long mangled = in.readLong();
                List<String> texts = new ArrayList<>(columns.size());
                for (int place = 0; place < columns.size(); place++) {
                    texts.add(in.readUTF());
                }
                read.add(new IntakeRow(intakeId, first + i, line, columns, texts, mangled));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
