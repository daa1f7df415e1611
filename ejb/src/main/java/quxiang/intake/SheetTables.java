package quxiang.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetLine;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;

/** Reads the tables of all visible sheets of a file into one, and notes what was read and what was not. */
final class SheetTables {

    private static final int HEADER_WITHIN_ROWS = 10;

    private final SheetReader reader;
    private final ChunkTaker taker;
    private final Seal seal;
    private final List<byte[]> blocks = new ArrayList<>();
    private final List<ReadNote> notes = new ArrayList<>();
    private RowBlock block = new RowBlock();
    private TableColumns columns;
    private SheetRow waiting;
    private Refusal refusal;
    private int rows;

    SheetTables(SheetReader reader, ChunkTaker taker, Seal seal) {
        this.reader = reader;
        this.taker = taker;
        this.seal = seal;
    }

    /**
     * Reads all sheets.
     *
     * @throws Refusal {@code intake.missing_columns} and its like when no sheet has the header, {@code intake.no_rows},
     *     {@code intake.sheets_differ} when one has other columns than those before it
     */
    void read() throws IOException {
        int sheet = 0;
        boolean more = true;
        List<ReadNote> sheets = new ArrayList<>();
        while (more) {
            refusal = columns == null ? refusal : null;
            waiting = null;
            TableColumns header = header();
            if (header != null) {
                int before = rows;
                read(sheet, aligned(header));
                sheets.add(ReadNote.of(ReadNote.Kind.SHEET, reader.sheet(), rows - before, sheet + 1));
            }
            sheet++;
            more = reader.nextSheet();
        }
        if (columns == null) {
            throw refusal != null ? refusal : taker.noHeader();
        }
        if (rows == 0) {
            throw new Refusal("intake.no_rows");
        }
        if (!block.isEmpty()) {
            blocks.add(block.sealed(seal, blocks.size() * RowBlock.ROWS + 1));
        }
        notes.addAll(0, sheet > 1 ? sheets : List.of());
        reader.hiddenSheets().forEach(name -> notes.add(ReadNote.of(ReadNote.Kind.SHEET_HIDDEN, name)));
        List<String> absent = taker.absent(columns.names());
        if (!absent.isEmpty()) {
            notes.add(ReadNote.of(ReadNote.Kind.COLUMNS_ABSENT, String.join("、", absent)));
        }
        if (reader.pictures() > 0) {
            notes.add(ReadNote.of(ReadNote.Kind.PICTURES, reader.pictures()));
        }
    }

    private void read(int sheet, TableColumns here) throws IOException {
        for (SheetRow row = next(); row != null; row = next()) {
            List<String> texts = here.texts(row);
            if (texts.stream().allMatch(String::isBlank)) {
                continue;
            }
            block.add(SheetLine.of(sheet, row.number()), here.mangled(row), texts);
            rows++;
            if (block.isFull()) {
                blocks.add(block.sealed(seal, blocks.size() * RowBlock.ROWS + 1));
                block = new RowBlock();
            }
        }
        if (reader.hiddenRows() > 0) {
            notes.add(ReadNote.of(ReadNote.Kind.HIDDEN_ROWS, reader.sheet(), reader.hiddenRows()));
        }
        if (reader.filledCells() > 0) {
            notes.add(ReadNote.of(ReadNote.Kind.MERGED, reader.sheet(), reader.filledCells()));
        }
    }

    private SheetRow next() throws IOException {
        SheetRow row = waiting == null ? reader.next() : waiting;
        waiting = null;
        return row;
    }

    /** The header of the present sheet, or {@code null}. Of one in two rows the second one says more. */
    private TableColumns header() throws IOException {
        Refusal why = null;
        boolean blank = true;
        for (int i = 0; i < HEADER_WITHIN_ROWS; i++) {
            SheetRow row = reader.next();
            if (row == null) {
                break;
            }
            blank = false;
            try {
                TableColumns found = taker.header(row.cells());
                if (found != null) {
                    return second(found, row);
                }
            } catch (Refusal incomplete) {
                why = why == null ? incomplete : why;
            }
        }
        refusal = refusal == null ? why : refusal;
        if (!blank) {
            notes.add(
                    why != null && why.args().length > 0
                            ? ReadNote.of(ReadNote.Kind.SHEET_INCOMPLETE, reader.sheet(), why.args()[0])
                            : ReadNote.of(ReadNote.Kind.SHEET_UNREAD, reader.sheet()));
        }
        return null;
    }

    private TableColumns second(TableColumns first, SheetRow row) throws IOException {
        SheetRow header = row;
        TableColumns found = first;
        reader.headerFound();
        waiting = reader.next();
        if (waiting != null) {
            TableColumns below = below(waiting);
            if (below != null) {
                header = waiting;
                found = below;
                reader.headerFound();
                waiting = null;
            }
        }
        noteUnread(header);
        return found;
    }

    private TableColumns below(SheetRow row) {
        try {
            return taker.header(row.cells());
        } catch (Refusal none) {
            return null;
        }
    }

    private void noteUnread(SheetRow header) {
        String unread = header.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty() && taker.column(cell) == null && !taker.isOfRefusedRows(cell))
                .distinct()
                .collect(Collectors.joining("、"));
        if (!unread.isEmpty()) {
            notes.add(ReadNote.of(ReadNote.Kind.COLUMNS_UNREAD, unread));
        }
    }

    /** The columns of the present sheet in the order of the first one. */
    private TableColumns aligned(TableColumns here) {
        if (columns == null) {
            columns = here;
            return here;
        }
        TableColumns aligned = here.inOrderOf(columns, taker::column);
        if (aligned == null) {
            throw new Refusal("intake.sheets_differ", reader.sheet());
        }
        return aligned;
    }

    TableColumns columns() {
        return columns;
    }

    List<byte[]> blocks() {
        return blocks;
    }

    List<ReadNote> notes() {
        return notes;
    }

    int rows() {
        return rows;
    }
}
