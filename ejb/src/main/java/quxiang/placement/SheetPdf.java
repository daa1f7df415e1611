package quxiang.placement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import quxiang.common.Words;
import quxiang.common.paper.PaperLines;
import quxiang.common.paper.PaperMetadata;
import quxiang.common.paper.PaperQrCode;
import quxiang.common.paper.PaperSheets;
import quxiang.common.paper.PaperTable;
import quxiang.common.paper.PaperTable.Cell;

/** Renders 毕业生去向登记信息表 as a PDF of A4 sheets, always in Chinese. The same sheet always gives the same bytes. */
final class SheetPdf {

    private static final float QR_SIDE = 78;
    private static final float SIZE = 9.5f;

    private final Words words = Words.of(Words.CHINESE);
    private final SheetNumbers numbers;
    private final PlacementFacts facts;
    private final String idNumber;
    private final String address;
    private final Instant at;

    /**
     * @param idNumber the full ID number, which the sheet names
     * @param address of the public page for offices
     */
    SheetPdf(SheetNumbers numbers, PlacementFacts facts, String idNumber, String address, Instant at) {
        this.numbers = numbers;
        this.facts = facts;
        this.idNumber = idNumber;
        this.address = address;
        this.at = at;
    }

    byte[] render() {
        try (PDDocument document = new PDDocument()) {
            PaperSheets sheets = new PaperSheets(document);
            PaperTable table = new PaperTable(sheets, head(sheets));
            for (FactPart part : FactPart.values()) {
                Map<PlacementFact, String> some = facts.of(part);
                if (!some.isEmpty()) {
                    table.part(words.text("sheet.part." + part), rows(some));
                }
            }
            table.part(words.text("sheet.note"), List.of(List.of(new Cell(null, words.text("sheet.note_text")))));
            feet(sheets);
            sheets.close();
            PaperMetadata.mark(document, numbers.check(), words.text("sheet.title"), at);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print sheet " + numbers.transfer(), e);
        }
    }

    private float head(PaperSheets sheets) throws IOException {
        float top = PaperSheets.A4.getHeight() - 46;
        float qrLeft = PaperTable.RIGHT - QR_SIDE;
        PaperQrCode.draw(sheets, address + "?number=" + numbers.check(), qrLeft, top - QR_SIDE, QR_SIDE);
        sheets.bold(words.text("sheet.title"), PaperTable.LEFT, top - 22, 19);
        sheets.text(words.text("sheet.transfer_number", numbers.transfer()), PaperTable.LEFT, top - 46, 10);
        sheets.text(words.text("sheet.check_number", shown()), PaperTable.LEFT, top - 61, 10);
        sheets.text(words.text("sheet.issued", at), PaperTable.LEFT, top - 76, 10);
        float y = top - QR_SIDE - 18;
        for (String line : PaperLines.of(words.text("sheet.opening"), SIZE, PaperTable.RIGHT - PaperTable.LEFT)) {
            sheets.text(line, PaperTable.LEFT, y, SIZE);
            y -= 14;
        }
        return y + 5;
    }

    private List<List<Cell>> rows(Map<PlacementFact, String> some) {
        List<List<Cell>> rows = new ArrayList<>();
        some.forEach((fact, said) ->
                rows.add(List.of(new Cell(words.of(fact), fact == PlacementFact.ID_NUMBER ? idNumber : said))));
        return rows;
    }

    private void feet(PaperSheets sheets) throws IOException {
        for (int i = 0; i < sheets.count(); i++) {
            sheets.turnTo(i);
            sheets.line(PaperTable.LEFT, 54, PaperTable.RIGHT, 54);
            sheets.text(words.text("sheet.check_number", shown()), PaperTable.LEFT, 42, 8);
            String page = words.text("sheet.page", i + 1, sheets.count());
            sheets.text(page, PaperTable.RIGHT - PaperSheets.width(page, 8), 42, 8);
            String verify = words.text("sheet.verify", address);
            float size = Math.min(8, 8 * (PaperTable.RIGHT - PaperTable.LEFT) / PaperSheets.width(verify, 8));
            sheets.text(verify, PaperTable.LEFT, 30, size);
        }
    }

    private String shown() {
        return numbers.check().replaceAll("(.{4})(?=.)", "$1-");
    }
}
