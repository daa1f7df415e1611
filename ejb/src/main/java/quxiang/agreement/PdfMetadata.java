package quxiang.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import quxiang.common.ShanghaiClock;

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
            Pattern.compile("<dc:identifier>(\\d{18})</dc:identifier>|/" + KEY + " ?\\((\\d{18})\\)");

    private PdfMetadata() {}

    /** Marks a document as the agreement and makes its bytes deterministic. They depend on the agreement alone. */
    static void mark(PDDocument document, AgreementPaper paper, String title) throws IOException {
        Instant at = AgreementPdf.issuedAt(paper);
        Calendar date = GregorianCalendar.from(at.atZone(ShanghaiClock.ZONE));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title + " " + paper.number());
        information.setKeywords(paper.number());
        information.setCreator("Quxiang");
        information.setCreationDate(date);
        information.setModificationDate(date);
        information.setCustomMetadataValue(KEY, paper.number());
        document.setDocumentId(at.toEpochMilli() * 31 + paper.number().hashCode());
        document.getDocumentCatalog().setLanguage(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        try (var out = metadata.createOutputStream()) {
            out.write(packet(paper.number(), title, at).getBytes(StandardCharsets.UTF_8));
        }
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String packet(String number, String title, Instant at) {
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ShanghaiClock.ZONE));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <dc:identifier>%s</dc:identifier>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate><xmp:CreatorTool>Quxiang</xmp:CreatorTool>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escape(number), escape(title), date, date);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
