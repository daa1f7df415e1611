package quxiang.agreement.rescission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.paper.PaperLines;
import quxiang.common.paper.PaperMetadata;
import quxiang.common.paper.PaperQrCode;
import quxiang.common.paper.PaperSheets;
import quxiang.common.paper.PaperTable;
import quxiang.common.paper.PaperTable.Cell;
import quxiang.host.PublicAddress;

/** Renders a form or a proof as a PDF of A4 sheets, always in Chinese. The same paper always gives the same bytes. */
final class RescissionPdf {

    private static final String DASH = "—";
    private static final float QR_SIDE = 78;
    private static final float SIZE = 9.5f;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC+08:00'", Locale.ROOT)
            .withZone(ShanghaiClock.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT).withZone(ShanghaiClock.ZONE);

    private final ResourceBundle words =
            ResourceBundle.getBundle("quxiang.text.agreement", Words.CHINESE, RescissionPdf.class.getClassLoader());
    private final RescissionNumbers numbers;
    private final RescissionFacts facts;
    private final boolean form;

    RescissionPdf(RescissionNumbers numbers, RescissionFacts facts) {
        this.numbers = numbers;
        this.facts = facts;
        this.form = numbers.kind() == RescissionPaperKind.FORM;
    }

    byte[] render() {
        try (PDDocument document = new PDDocument()) {
            PaperSheets sheets = new PaperSheets(document);
            body(new PaperTable(sheets, head(sheets)));
            feet(sheets);
            sheets.close();
            PaperMetadata.mark(document, numbers.number(), title(), numbers.issuedAt());
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print paper " + numbers.number(), e);
        }
    }

    private float head(PaperSheets sheets) throws IOException {
        float top = PaperSheets.A4.getHeight() - 46;
        float qrLeft = PaperTable.RIGHT - QR_SIDE;
        PaperQrCode.draw(sheets, address() + "?code=" + numbers.code(), qrLeft, top - QR_SIDE, QR_SIDE);
        sheets.bold(title(), PaperTable.LEFT, top - 22, 19);
        sheets.text(word("number", numbers.number()), PaperTable.LEFT, top - 46, 10);
        sheets.text(word("check_code", numbers.checkCode()), PaperTable.LEFT, top - 61, 10);
        sheets.text(word("issued", SECOND.format(numbers.issuedAt())), PaperTable.LEFT, top - 76, 10);
        float y = top - QR_SIDE - 18;
        for (String line : PaperLines.of(opening(), SIZE, PaperTable.RIGHT - PaperTable.LEFT)) {
            sheets.text(line, PaperTable.LEFT, y, SIZE);
            y -= 14;
        }
        return y + 5;
    }

    private String opening() {
        return form
                ? word("form.opening")
                : word(
                        "proof.opening",
                        said(facts.school()),
                        said(facts.graduate()),
                        said(facts.unit()),
                        said(facts.agreement()),
                        day(facts.closedAt()));
    }

    private void body(PaperTable table) throws IOException {
        table.part(
                word("unit"), List.of(List.of(cell("unit.name", facts.unit()), cell("unit.code", facts.unitCode()))));
        table.part(
                word("graduate"),
                List.of(
                        List.of(cell("graduate.name", facts.graduate()), cell("graduate.id", facts.idNumber())),
                        List.of(
                                cell("graduate.school", facts.school()),
                                cell("graduate.department", facts.department())),
                        List.of(cell("graduate.level", facts.level()), cell("graduate.major", facts.major()))));
        table.part(
                word("agreement"),
                List.of(
                        List.of(cell("agreement.number", facts.agreement())),
                        List.of(cell("agreement.job", facts.job()), cell("agreement.signed", day(facts.signedAt())))));
        table.part(
                word("rescission"),
                List.of(
                        List.of(
                                cell("rescission.initiator", facts.initiator()),
                                cell("rescission.cause", facts.cause())),
                        List.of(cell("rescission.reason", facts.reason())),
                        List.of(
                                cell("rescission.opened", day(facts.openedAt())),
                                cell("rescission.closed", day(facts.closedAt())))));
        if (form) {
            stamps(table);
        } else {
            table.part(word("note"), List.of(List.of(new Cell(null, word("proof.note")))));
        }
    }

    private void stamps(PaperTable table) throws IOException {
        List<Cell> parties = Stream.of("unit", "graduate", "school")
                .map(party -> new Cell(word("stamps." + party), null))
                .toList();
        List<Cell> rooms = parties.stream()
                .map(party -> new Cell(null, words.getString("agreement.paper.stamps.room")))
                .toList();
        table.part(
                word("stamps"),
                List.of(
                        List.of(new Cell(null, word("stamps.note"))),
                        parties,
                        rooms,
                        List.of(new Cell(null, word("stamps.return", address() + "?code=" + numbers.code())))));
    }

    private void feet(PaperSheets sheets) throws IOException {
        for (int i = 0; i < sheets.count(); i++) {
            sheets.turnTo(i);
            sheets.line(PaperTable.LEFT, 54, PaperTable.RIGHT, 54);
            String left = word("number", numbers.number()) + "    " + word("check_code", numbers.checkCode());
            sheets.text(left, PaperTable.LEFT, 42, 8);
            String page = word("page", i + 1, sheets.count());
            sheets.text(page, PaperTable.RIGHT - PaperSheets.width(page, 8), 42, 8);
            String verify = word(form ? "form.foot" : "proof.foot", address());
            float size = Math.min(8, 8 * (PaperTable.RIGHT - PaperTable.LEFT) / PaperSheets.width(verify, 8));
            sheets.text(verify, PaperTable.LEFT, 30, size);
        }
    }

    /** Where the form is sent, or the proof is checked. */
    private String address() {
        return PublicAddress.address() + (form ? "/stamped.xhtml" : "/verify.xhtml");
    }

    private String title() {
        return word(form ? "form.title" : "proof.title");
    }

    private Cell cell(String name, String text) {
        return new Cell(word(name), said(text));
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? DASH : text.strip();
    }

    private static String day(Instant at) {
        return at == null ? DASH : DAY.format(at);
    }

    private String word(String key, Object... args) {
        String pattern = words.getString("rescission.paper." + key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(args);
    }
}
