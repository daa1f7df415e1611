package quxiang.agreement;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import quxiang.agreement.PaperCanvas.Cell;
import quxiang.common.Clock;
import uk.org.okapibarcode.backend.QrCode;

/** The 电子就业协议书 as a PDF: A4, with embedded fonts. The same paper always gives the same bytes. */
public final class AgreementPdf {

    /** No agreement of ours is larger; a larger file is not looked into. */
    public static final int LARGEST = 5_000_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC+08:00'").withZone(Clock.ZONE);
    private static final float SIZE = 9.5f;
    private static final float LABEL = 0.16f;
    private static final float VALUE = 0.34f;

    /** Our files carry the number as plain text, so that a file from a stranger is searched and never parsed: it may be made to exhaust the server. */
    private static final Pattern NUMBER = Pattern.compile("/Keywords \\((\\d{18})\\)");

    private final AgreementPaper paper;
    private final Function<String, String> words;
    private final PaperCanvas canvas;

    private AgreementPdf(AgreementPaper paper, Function<String, String> words, PaperCanvas canvas) {
        this.paper = paper;
        this.words = words;
        this.canvas = canvas;
    }

    /**
     * Prints a paper.
     *
     * @param words the labels, by their keys {@code agreement.paper.*}
     */
    public static byte[] render(AgreementPaper paper, Function<String, String> words) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024)) {
            describe(document, paper, words);
            PaperCanvas canvas = new PaperCanvas(document, new PaperFonts(document));
            new AgreementPdf(paper, words, canvas).write();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that a file says it has. Whatever the file is, the answer is a number or nothing. */
    public static Optional<String> numberIn(byte[] pdf) {
        if (pdf == null || pdf.length > LARGEST) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static void describe(PDDocument document, AgreementPaper paper, Function<String, String> words) {
        Instant issued = paper.steps().get(paper.steps().size() - 1).at();
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(words.apply("agreement.paper.title"));
        information.setKeywords(paper.number());
        information.setCreationDate(GregorianCalendar.from(issued.atZone(Clock.ZONE)));
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(issued.toEpochMilli());
    }

    private void write() throws IOException {
        canvas.centred(word("title"), 18);
        canvas.centred(word("subtitle"), 11);
        canvas.space(6);
        canvas.ends(word("number") + "：" + paper.number(), word("check_code") + "：" + paper.checkCode(), SIZE);
        parties();
        job();
        hukouAndArchive();
        canvas.heading(word("liability"));
        canvas.flow(word("liability_text"), SIZE);
        canvas.heading(word("clauses"));
        canvas.flow(paper.clauses() == null ? word("none") : paper.clauses(), SIZE);
        canvas.heading(word("steps"));
        for (AgreementPaper.Step step : paper.steps()) {
            canvas.row(
                    SIZE,
                    label(step.label()),
                    new Cell(VALUE * 1.3f, step.by(), false),
                    new Cell(1 - LABEL - VALUE * 1.3f, TIME.format(step.at()), false));
        }
        canvas.space(14);
        canvas.square(
                qrCode(),
                84,
                SIZE,
                List.of(
                        word("how_to_verify"),
                        word("number") + "：" + paper.number(),
                        word("check_code") + "：" + paper.checkCode()));
        canvas.feet(word("footer") + " " + paper.number(), word("page"));
    }

    private void parties() throws IOException {
        AgreementPaper.Employer a = paper.employer();
        canvas.heading(word("employer"));
        pair("name", a.name(), "credit_code", a.creditCode());
        pair("nature", a.nature(), "industry", a.industry());
        pair("contact", a.contact(), "phone", a.phone());
        one("address", a.address());
        AgreementPaper.Graduate b = paper.graduate();
        canvas.heading(word("graduate"));
        pair("person", b.name(), "id_number", b.idNumber());
        pair("level", b.level(), "major", b.major());
        pair("training_mode", b.trainingMode(), "origin", b.origin());
        one("phone", b.phone());
        canvas.heading(word("school"));
        pair("school_name", paper.school().name(), "department", paper.school().department());
        one("opinion", word("opinion_text"));
    }

    private void job() throws IOException {
        AgreementPaper.Job job = paper.job();
        canvas.heading(word("job"));
        pair("job_title", job.title(), "category", job.category());
        one("place", job.place());
        pair("probation_months", job.probationMonths(), "probation_pay", job.probationPay());
        pair("regular_pay", job.regularPay(), "service_years", job.serviceYears());
        pair("report_on", job.reportOn(), "penalty", job.penalty());
    }

    private void hukouAndArchive() throws IOException {
        AgreementPaper.Hukou hukou = paper.hukou();
        AgreementPaper.Archive archive = paper.archive();
        canvas.heading(word("hukou_archive"));
        pair("hukou_accepted", yes(hukou.accepted()), "hukou_address", hukou.address());
        pair("archive_accepted", yes(archive.accepted()), "archive_receiver", archive.receiver());
        pair("archive_contact", archive.contact(), "archive_phone", archive.phone());
        pair("archive_address", archive.address(), "archive_postcode", archive.postcode());
    }

    private void pair(String key, Object value, String otherKey, Object otherValue) throws IOException {
        canvas.row(SIZE, label(word(key)), value(VALUE, value), label(word(otherKey)), value(VALUE, otherValue));
    }

    private void one(String key, Object value) throws IOException {
        canvas.row(SIZE, label(word(key)), value(1 - LABEL, value));
    }

    private static Cell label(String text) {
        return new Cell(LABEL, text, true);
    }

    private static Cell value(float part, Object value) {
        return new Cell(part, value == null || value.toString().isBlank() ? "—" : value.toString(), false);
    }

    private String yes(boolean accepted) {
        return word(accepted ? "yes" : "no");
    }

    private String word(String key) {
        return words.apply("agreement.paper." + key);
    }

    private List<Rectangle2D.Double> qrCode() {
        QrCode code = new QrCode();
        code.setContent(paper.verifyUrl());
        return code.getRectangles().stream()
                .map(r -> new Rectangle2D.Double(r.x, r.y, r.width, r.height))
                .collect(Collectors.toList());
    }
}
