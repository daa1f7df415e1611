package quxiang.agreement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import quxiang.common.ShanghaiClock;
import quxiang.common.paper.PaperLines;
import quxiang.common.paper.PaperQrCode;
import quxiang.common.paper.PaperSheets;
import quxiang.common.paper.PaperTable;
import quxiang.common.paper.PaperTable.Cell;
import quxiang.host.PublicAddress;

/**
 * Renders 电子就业协议书 as a PDF of A4 sheets. The output is deterministic: the same paper always gives the same bytes, so
 * that a hash can tell a changed file from the one that was issued. Its times are those of the agreement.
 */
public final class AgreementPdf {

    /** The version of the text, which each sheet names. Another text of the clauses gets another version. */
    static final String TEMPLATE = "2026-12";

    private static final String DASH = "—";
    private static final float QR_SIDE = 78;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC+08:00'", Locale.ROOT)
            .withZone(ShanghaiClock.ZONE);

    private final AgreementPaper paper;
    private final Function<String, String> words;

    private AgreementPdf(AgreementPaper paper, Function<String, String> words) {
        this.paper = paper;
        this.words = words;
    }

    /**
     * Renders an agreement. Thread-safe.
     *
     * @param words gives the words of the keys {@code agreement.paper.*}
     */
    public static byte[] render(AgreementPaper paper, Function<String, String> words) {
        return new AgreementPdf(paper, words).render();
    }

    /**
     * The number of the agreement that a file claims to be. Empty when it is not a PDF, not whole, encrypted, too big,
     * or none of ours. Says nothing about whether the file is genuine. Never throws.
     */
    public static Optional<String> numberIn(byte[] pdf) {
        return PdfMetadata.numberIn(pdf);
    }

    private byte[] render() {
        try (PDDocument document = new PDDocument()) {
            PaperSheets sheets = new PaperSheets(document);
            PaperTable table = new PaperTable(sheets, head(sheets));
            body(table);
            feet(sheets);
            sheets.close();
            PdfMetadata.mark(document, paper, word("title"));
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print agreement " + paper.number(), e);
        }
    }

    /** Draws the title, number and code, the QR code and the opening sentence. Returns where the table begins. */
    private float head(PaperSheets sheets) throws IOException {
        float top = PaperSheets.A4.getHeight() - 46;
        float qrLeft = PaperTable.RIGHT - QR_SIDE;
        PaperQrCode.draw(sheets, paper.verifyUrl(), qrLeft, top - QR_SIDE, QR_SIDE);
        float room = qrLeft - PaperTable.LEFT - 12;
        String title = word("title");
        float size = Math.min(19, 19 * room / PaperSheets.width(title, 19));
        sheets.bold(title, PaperTable.LEFT, top - 22, size);
        sheets.text(word(paper.isToStamp() ? "kind.paper" : "kind"), PaperTable.LEFT, top - 41, 11);
        sheets.text(word("number") + paper.number(), PaperTable.LEFT, top - 61, 10);
        sheets.text(word("checkCode") + paper.checkCode(), PaperTable.LEFT, top - 76, 10);
        float y = top - QR_SIDE - 18;
        for (String line : PaperLines.of(word("opening"), 9.5f, PaperTable.RIGHT - PaperTable.LEFT)) {
            sheets.text(line, PaperTable.LEFT, y, 9.5f);
            y -= 14;
        }
        return y + 5;
    }

    private void body(PaperTable table) throws IOException {
        AgreementPaper.Employer employer = paper.employer();
        table.part(
                word("employer"),
                List.of(
                        List.of(cell("employer.name", employer.name())),
                        List.of(
                                cell("employer.creditCode", employer.creditCode()),
                                cell("employer.nature", employer.nature())),
                        List.of(cell("employer.industry", employer.industry())),
                        List.of(cell("employer.address", employer.address())),
                        List.of(
                                cell("employer.contact", employer.contact()),
                                cell("employer.phone", employer.phone()))));
        AgreementPaper.Graduate graduate = paper.graduate();
        table.part(
                word("graduate"),
                List.of(
                        List.of(cell("graduate.name", graduate.name()), cell("graduate.idNumber", graduate.idNumber())),
                        List.of(
                                cell("graduate.gender", graduate.gender()),
                                cell("graduate.ethnicity", graduate.ethnicity())),
                        List.of(cell("graduate.level", graduate.level()), cell("graduate.major", graduate.major())),
                        List.of(
                                cell("graduate.schoolingYears", years(graduate.schoolingYears())),
                                cell("graduate.graduatesOn", date(graduate.graduatesOn()))),
                        List.of(
                                cell("graduate.trainingMode", graduate.trainingMode()),
                                cell("graduate.phone", graduate.phone())),
                        List.of(cell("graduate.origin", graduate.origin()))));
        AgreementPaper.School school = paper.school();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(cell("school.name", school.name())));
        rows.add(List.of(cell("school.department", school.department()), cell("school.phone", school.phone())));
        if (!blank(school.departmentOpinion())) {
            rows.add(List.of(cell("school.departmentOpinion", school.departmentOpinion())));
        }
        rows.add(List.of(cell("school.opinion", school.opinion())));
        table.part(word("school"), rows);
        terms(table);
        table.part(word("rules"), List.of(List.of(new Cell(null, word("rules.text")))));
        String clauses =
                blank(paper.clauses()) ? word("clauses.none") : paper.clauses().strip();
        table.part(word("clauses"), List.of(List.of(new Cell(null, clauses))));
        signatures(table);
    }

    private void terms(PaperTable table) throws IOException {
        AgreementPaper.Job job = paper.job();
        table.part(
                word("job"),
                List.of(
                        List.of(cell("job.title", job.title()), cell("job.category", job.category())),
                        List.of(cell("job.place", job.place())),
                        List.of(
                                cell("job.probation", probation(job.probationMonths())),
                                cell("job.probationPay", amount("monthly", job.probationPay()))),
                        List.of(
                                cell("job.regularPay", amount("monthly", job.regularPay())),
                                cell("job.serviceYears", amount("years", job.serviceYears()))),
                        List.of(cell("job.reportOn", date(job.reportOn())))));
        AgreementPaper.Hukou hukou = paper.hukou();
        table.part(
                word("hukou"),
                List.of(List.of(
                        cell("hukou.accepted", accepted(hukou.accepted())), cell("hukou.address", hukou.address()))));
        AgreementPaper.Archive archive = paper.archive();
        table.part(
                word("archive"),
                List.of(
                        List.of(
                                cell("archive.accepted", accepted(archive.accepted())),
                                cell("archive.postcode", archive.postcode())),
                        List.of(cell("archive.receiver", archive.receiver())),
                        List.of(cell("archive.address", archive.address())),
                        List.of(cell("archive.contact", archive.contact()), cell("archive.phone", archive.phone()))));
        boolean none = job.penalty() == null || job.penalty() == 0;
        String penalty = none ? word("penalty.none") : amount("penalty.amount", job.penalty());
        table.part(word("penalty"), List.of(List.of(new Cell(null, penalty))));
    }

    private void signatures(PaperTable table) throws IOException {
        if (paper.isToStamp()) {
            stamps(table);
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Cell(null, word("signatures.note"))));
        if (!paper.steps().isEmpty()) {
            rows.add(paper.steps().stream()
                    .map(step -> new Cell(words.apply(step.label()), null))
                    .toList());
            rows.add(paper.steps().stream()
                    .map(step -> new Cell(null, said(step.by()) + "\n" + SECOND.format(step.at())))
                    .toList());
        }
        table.part(word("signatures"), rows);
    }

    /** Room for the stamps and signatures of the three parties, and how the stamped pages come back. */
    private void stamps(PaperTable table) throws IOException {
        List<String> parties = List.of("employer", "graduate", "school");
        table.part(
                word("signatures"),
                List.of(
                        List.of(new Cell(null, word("stamps.note"))),
                        parties.stream()
                                .map(party -> new Cell(word("stamps." + party), null))
                                .toList(),
                        parties.stream()
                                .map(party -> new Cell(null, word("stamps.room")))
                                .toList(),
                        List.of(new Cell(null, fill(word("stamps.return"), paper.stampedUrl())))));
    }

    private void feet(PaperSheets sheets) throws IOException {
        String page = word("page");
        int query = paper.verifyUrl().indexOf('?');
        String where = query < 0 ? paper.verifyUrl() : paper.verifyUrl().substring(0, query);
        for (int i = 0; i < sheets.count(); i++) {
            sheets.turnTo(i);
            sheets.line(PaperTable.LEFT, 54, PaperTable.RIGHT, 54);
            String left = word("number") + paper.number() + "    " + word("checkCode") + paper.checkCode() + "    "
                    + fill(word("template"), TEMPLATE);
            String right = fill(page, i + 1, sheets.count());
            sheets.text(left, PaperTable.LEFT, 42, 8);
            sheets.text(right, PaperTable.RIGHT - PaperSheets.width(right, 8), 42, 8);
            String verify = fill(word(PublicAddress.isPublic(where) ? "verify" : "verify.here"), where);
            float size = Math.min(8, 8 * (PaperTable.RIGHT - PaperTable.LEFT) / PaperSheets.width(verify, 8));
            sheets.text(verify, PaperTable.LEFT, 30, size);
        }
    }

    private Cell cell(String name, String text) {
        return new Cell(word(name), said(text));
    }

    private static String said(String text) {
        return blank(text) ? DASH : text.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private String probation(Integer months) {
        return months != null && months == 0 ? word("job.probation.none") : amount("months", months);
    }

    private String date(LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofPattern(word("date"), Locale.ROOT).format(day);
    }

    /** A number of years; what else the roster says stays as it is. */
    private String years(String told) {
        return told != null && told.strip().matches("\\d+(\\.\\d+)?") ? fill(word("years"), told.strip()) : told;
    }

    private String accepted(Boolean accepted) {
        return accepted == null ? null : word(accepted ? "accepted" : "declined");
    }

    private String amount(String pattern, Integer number) {
        return number == null ? null : fill(word(pattern), number);
    }

    private static String fill(String pattern, Object... args) {
        return new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    private String word(String key) {
        return words.apply("agreement.paper." + key);
    }

    /** The time of the approval, the last of the steps. */
    static Instant issuedAt(AgreementPaper paper) {
        return paper.steps().stream()
                .map(AgreementPaper.Step::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
