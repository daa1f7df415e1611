package quxiang.common.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import quxiang.common.ShanghaiClock;

/**
 * The machine-readable metadata of an issued paper. Title, number and time are in the document information and in the XMP packet
 * (ISO 16684-1), which is kept uncompressed.
 */
public final class PaperMetadata {

    private PaperMetadata() {}

    /** Marks a document and makes its bytes deterministic. They depend on these words and on what is drawn. */
    public static void mark(PDDocument document, String number, String title, Instant at) throws IOException {
        Calendar date = GregorianCalendar.from(at.atZone(ShanghaiClock.ZONE));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title + " " + number);
        information.setKeywords(number);
        information.setCreator("Quxiang");
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentId(at.toEpochMilli() * 31 + number.hashCode());
        document.getDocumentCatalog().setLanguage(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        try (var out = metadata.createOutputStream()) {
            out.write(packet(number, title, at).getBytes(StandardCharsets.UTF_8));
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
}
