package quxiang.upkeep.own;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quxiang.common.Words;

/** Writes somebody's data out: a page for people, JSON for programs, and documents beside them. */
final class OwnDataCopy {

    /** Columns whose values are names of constants, with the kind of constant. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("role", "Role"),
            Map.entry("activation_way", "ActivationWay"),
            Map.entry("occasion", "ConsentOccasion"),
            Map.entry("purpose", "CodePurpose"),
            Map.entry("objection_state", "ObjectionState"),
            Map.entry("signing_state", "SigningState"),
            Map.entry("move", "Move"),
            Map.entry("rescission_state", "RescissionState"),
            Map.entry("rescission_move", "RescissionMove"),
            Map.entry("unit_word", "UnitWord"),
            Map.entry("destination_state", "DestinationState"),
            Map.entry("destination_move", "DestinationMove"),
            Map.entry("destination_field", "DestinationField"),
            Map.entry("transfer_state", "TransferState"),
            Map.entry("confirmation_state", "ConfirmationState"),
            Map.entry("placement_fact", "PlacementFact"),
            Map.entry("look_outcome", "LookOutcome"),
            Map.entry("follow_up_state", "FollowUpState"),
            Map.entry("data_request_kind", "DataRequestKind"),
            Map.entry("data_request_state", "DataRequestState"),
            Map.entry("outbox_state", "OutboxState"),
            Map.entry("verification_state", "VerificationState"));

    private static final Set<OwnDataPart> PAPERS =
            EnumSet.of(OwnDataPart.AGREEMENTS, OwnDataPart.RESCISSION_PAPERS, OwnDataPart.SHEETS);

    private final Words words;
    private final Locale locale;
    private final Map<OwnDataPart, List<Map<String, String>>> parts = new EnumMap<>(OwnDataPart.class);
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    OwnDataCopy(Locale locale) {
        this.locale = locale;
        this.words = Words.of(locale);
    }

    /** Adds rows, each of them by its columns in order, without those that are empty. */
    void add(OwnDataPart part, List<Map<String, String>> rows) {
        if (!rows.isEmpty()) {
            parts.put(part, rows);
        }
    }

    /** Adds a document. @return the name that it has in the copy */
    String add(OwnDataPart part, byte[] bytes) {
        boolean paper = PAPERS.contains(part) || isPdf(bytes);
        String name =
                "%s-%d.%s".formatted(part.name().toLowerCase(Locale.ROOT), files.size() + 1, paper ? "pdf" : "jpg");
        files.put(name, bytes);
        return name;
    }

    /** What people attach is a picture or a PDF. */
    private static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.US_ASCII).equals("%PDF-");
    }

    /** The zip. @param about who it is about, and when it was made */
    byte[] zip(String about) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "index.html", html(about).getBytes(StandardCharsets.UTF_8));
            put(zip, "data.json", json().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String json() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        parts.forEach((part, rows) -> {
            JsonArrayBuilder list = Json.createArrayBuilder();
            rows.forEach(row -> {
                JsonObjectBuilder one = Json.createObjectBuilder();
                row.forEach(one::add);
                list.add(one);
            });
            all.add(part.name().toLowerCase(Locale.ROOT), list);
        });
        return all.build().toString();
    }

    private String html(String about) {
        String title = escaped(words.text("own.title"));
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title><style>
                body{font-family:sans-serif;margin:2em;line-height:1.5}table{border-collapse:collapse;margin-bottom:1em}
                th,td{border:1px solid #999;padding:.2em .6em;text-align:left;vertical-align:top}
                </style></head><body><h1>%s</h1><p>%s</p>
                """.formatted(locale.toLanguageTag(), title, title, escaped(about)));
        parts.forEach((part, rows) -> {
            page.append("<h2>").append(escaped(words.text("own.part." + part))).append("</h2>\n");
            rows.forEach(row -> {
                page.append("<table>");
                row.forEach((column, value) -> page.append("<tr><th>")
                        .append(escaped(words.text("own.column." + column)))
                        .append("</th><td>")
                        .append(escaped(readable(column, value)))
                        .append("</td></tr>"));
                page.append("</table>\n");
            });
        });
        return page.append("</body></html>\n").toString();
    }

    private String readable(String column, String value) {
        String kind = CONSTANTS.get(column);
        try {
            return kind == null ? value : words.text(kind + "." + value);
        } catch (MissingResourceException noWordForIt) {
            return value;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
