package quxiang.parts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A jar of somebody else (or of ours) that is delivered. */
record DeliveredPart(String path, String group, String name, String version, String sha256) {

    static List<DeliveredPart> delivered() throws IOException {
        try (JsonReader list = Json.createReader(Files.newInputStream(Path.of(System.getProperty("quxiang.parts"))))) {
            return list.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
                    .map(part -> new DeliveredPart(
                            part.getString("bom-ref"),
                            part.getString("group"),
                            part.getString("name"),
                            part.getString("version"),
                            part.getJsonArray("hashes").getJsonObject(0).getString("content")))
                    .toList();
        }
    }

    String coordinates() {
        return group + ":" + name;
    }
}
