package quxiang.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI description that the server serves, against which every answer of a test is held. */
final class ApiDescription {

    private final Map<String, Object> description;

    ApiDescription(String yaml) {
        description = new Yaml().load(yaml);
    }

    /** The operations that need a token, as in {@code GET /jobs/{job}}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        map(description.get("paths"))
                .forEach((path, item) -> map(item).forEach((verb, operation) -> {
                    if (!verb.equals("parameters") && !map(operation).containsKey("security")) {
                        operations.add(verb.toUpperCase(Locale.ROOT) + " " + path);
                    }
                }));
        return operations;
    }

    /** Holds an answer's status, media type and fields against the description. */
    void assertDescribes(String method, String path, HttpResponse<String> answer) {
        String template = path.replaceFirst("\\?.*", "")
                .replaceFirst("^/jobs/[^/]+", "/jobs/{job}")
                .replaceFirst("^/executions/[^/]+", "/executions/{id}");
        String told = method + " " + template + " " + answer.statusCode();
        Map<String, Object> item = map(map(description.get("paths")).get(template));
        assertNotNull(item, told);
        Map<String, Object> answers =
                map(map(item.get(method.toLowerCase(Locale.ROOT))).get("responses"));
        assertTrue(answers.containsKey(String.valueOf(answer.statusCode())), told);
        Map<String, Object> described = resolved(answers.get(String.valueOf(answer.statusCode())));
        map(described.getOrDefault("headers", Map.of()))
                .keySet()
                .forEach(
                        header -> assertTrue(answer.headers().firstValue(header).isPresent(), told + header));
        String type = answer.headers().firstValue("content-type").orElse("").split(";")[0];
        Map<String, Object> content = map(map(described.get("content")).get(type));
        assertNotNull(content, told + " " + type);
        assertFits(
                told,
                resolved(content.get("schema")),
                Json.createReader(new StringReader(answer.body())).readValue());
    }

    private void assertFits(String where, Map<String, Object> schema, JsonValue value) {
        String type = (String) schema.getOrDefault("type", "");
        switch (value.getValueType()) {
            case OBJECT -> fields(where, schema, value.asJsonObject());
            case ARRAY -> {
                assertEquals("array", type, where);
                JsonArray rows = value.asJsonArray();
                rows.forEach(row -> assertFits(where, resolved(schema.get("items")), row));
            }
            case STRING -> {
                assertEquals("string", type, where);
                List<?> values = (List<?>) schema.get("enum");
                String text = ((JsonString) value).getString();
                assertTrue(values == null || values.contains(text), where + " " + text);
            }
            case NUMBER -> assertTrue(type.equals("integer") || type.equals("number"), where);
            case TRUE, FALSE -> assertTrue(type.equals("boolean") || schema.containsKey("const"), where);
            case NULL -> throw new AssertionError(where + ": null");
        }
    }

    private void fields(String where, Map<String, Object> schema, JsonObject object) {
        Map<String, Object> properties = map(schema.get("properties"));
        object.forEach((name, value) -> {
            assertTrue(properties.containsKey(name), where + " " + name);
            assertFits(where + " " + name, resolved(properties.get(name)), value);
        });
        List<?> required = (List<?>) schema.getOrDefault("required", List.of());
        assertTrue(object.keySet().containsAll(required), where + " " + object);
    }

    private Map<String, Object> resolved(Object part) {
        if (!(map(part).get("$ref") instanceof String reference)) {
            return map(part);
        }
        Map<String, Object> at = description;
        for (String step : reference.substring(2).split("/")) {
            at = map(at.get(step));
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object part) {
        return (Map<String, Object>) part;
    }
}
