package quxiang.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import quxiang.common.paper.PaperMetadata;

/**
 * The machine-readable metadata of an agreement's file: title, number, time. The number is in the document information
 * and in the XMP packet (ISO 16684-1), which is kept uncompressed, so that it is found by looking at the bytes. A file
 * from the public page is never given to a PDF parser, which a small hostile file can make take all memory.
 */
final class PdfMetadata {

    /** More than any agreement has; a larger file is not read. */
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final String KEY = "AgreementNumber";
    private static final Pattern NUMBER =
            Pattern.compile("<dc:identifier>(\\d{18}(?:\\d{2})?)</dc:identifier>|/" + KEY + " ?\\((\\d{18})\\)");

    private PdfMetadata() {}

    /** Marks a document as the agreement and makes its bytes deterministic. They depend on the agreement alone. */
    static void mark(PDDocument document, AgreementPaper paper, String title) throws IOException {
        PaperMetadata.mark(document, paper.number(), title, AgreementPdf.issuedAt(paper));
        document.getDocumentInformation().setCustomMetadataValue(KEY, paper.number());
    }

    /** See {@link AgreementPdf#numberIn}. */
    static Optional<String> numberIn(byte[] pdf) {
        if (pdf == null || pdf.length > MOST_BYTES) {
            return Optional.empty();
        }
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        boolean whole = file.startsWith("%PDF-") && file.indexOf("%%EOF", Math.max(0, file.length() - 1024)) >= 0;
        if (!whole || file.contains("/Encrypt")) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(file);
        if (!number.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(number.group(1)).or(() -> Optional.of(number.group(2)));
    }
}
