package quxiang.web.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.batch.runtime.BatchStatus;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import quxiang.batch.kit.Fault;
import quxiang.job.history.JobEvent;
import quxiang.job.history.RunOriginKind;
import quxiang.job.history.RunOutcome;

/** The description of the REST resources says what they are, and nothing else. */
class OpenApiTest {

    private static final Map<String, Object> DESCRIPTION = read();

    @Test
    void everyOperationIsDescribedAndEveryDescribedOneIsThere() {
        TreeMap<String, String> resources = new TreeMap<>();
        operations().forEach((operation, method) -> resources.put(operation, parameters(method)));
        TreeMap<String, String> described = new TreeMap<>();
        described().forEach((operation, description) -> described.put(operation, parameters(operation, description)));
        assertEquals(
                described.toString().replace("], ", "],\n"),
                resources.toString().replace("], ", "],\n"));
    }

    @Test
    void thePathOfTheApplicationIsTheServersAddress() {
        Map<String, Object> server = map(((List<?>) DESCRIPTION.get("servers")).get(0));
        assertEquals(JobApi.class.getAnnotation(ApplicationPath.class).value(), server.get("url"));
    }

    @Test
    void whatEveryCallMayBeToldIsDescribed() {
        assertEquals(
                1, described().values().stream().filter(OpenApiTest::isOpen).count(), "the description itself");
        described().forEach((operation, description) -> {
            Map<String, Object> answers = map(description.get("responses"));
            TreeSet<String> told = new TreeSet<>(answers.keySet());
            told.removeIf(status -> status.startsWith("2"));
            TreeSet<String> expected = new TreeSet<>();
            if (!isOpen(description)) {
                expected.addAll(List.of("401", "429"));
                if (operation.contains("{")) {
                    expected.addAll(List.of("403", "404"));
                }
                if (operation.startsWith("POST")) {
                    expected.add("409");
                }
                if (description.containsKey("requestBody")) {
                    expected.add("400");
                }
            }
            assertEquals(expected, told, operation);
        });
    }

    @Test
    void itsMediaTypesAreThoseOfTheResources() {
        operations().forEach((operation, method) -> {
            Produces produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                    .orElse(JobResource.class.getAnnotation(Produces.class));
            map(described().get(operation).get("responses")).forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    assertEquals(
                            produces.value()[0].split(";")[0],
                            String.join(" ", map(map(answer).get("content")).keySet()),
                            operation);
                }
            });
        });
    }

    @Test
    void itsListsOfValuesAreTheEnums() {
        Map<String, Object> schemas = map(map(DESCRIPTION.get("components")).get("schemas"));
        Map<String, Object> execution = map(map(schemas.get("Execution")).get("properties"));
        assertEquals(
                names(RunOriginKind.values()), map(execution.get("startedBy")).get("enum"));
        assertEquals(names(Fault.values()), map(execution.get("fault")).get("enum"));
        Map<String, Object> line = map(map(schemas.get("Line")).get("properties"));
        assertEquals(names(JobEvent.values()), map(line.get("event")).get("enum"));
        List<?> states = (List<?>) map(schemas.get("State")).get("enum");
        assertTrue(states.containsAll(names(RunOutcome.values())), states.toString());
        assertTrue(states.containsAll(names(BatchStatus.values())), states.toString());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertTrue(references(DESCRIPTION).peek(OpenApiTest::referred).count() > 20);
    }

    private static Map<String, Object> read() {
        try (InputStream in = JobResource.class.getResourceAsStream("openapi.yaml")) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As in {@code GET /jobs/{job}}; what a path says after the name of a parameter is not part of it. */
    private static Map<String, Method> operations() {
        return Arrays.stream(JobResource.class.getDeclaredMethods())
                .filter(method -> verb(method).isPresent())
                .collect(Collectors.toMap(
                        method -> verb(method).orElseThrow() + " /"
                                + method.getAnnotation(Path.class).value().replaceAll(":[^/]*}", "}"),
                        method -> method));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Map<String, Map<String, Object>> described() {
        TreeMap<String, Map<String, Object>> described = new TreeMap<>();
        map(DESCRIPTION.get("paths"))
                .forEach((path, item) -> map(item).forEach((verb, operation) -> {
                    if (!verb.equals("parameters")) {
                        described.put(verb.toUpperCase(Locale.ROOT) + " " + path, map(operation));
                    }
                }));
        return described;
    }

    private static boolean isOpen(Map<String, Object> operation) {
        return List.of().equals(operation.get("security"));
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class)
                        || parameter.isAnnotationPresent(QueryParam.class))
                .map(OpenApiTest::parameter)
                .sorted()
                .toList()
                .toString();
    }

    private static String parameter(Parameter parameter) {
        String type = Map.of(
                        String.class, "string", int.class, "integer", long.class, "integer", boolean.class, "boolean")
                .get(parameter.getType());
        return parameter.isAnnotationPresent(PathParam.class)
                ? "path " + parameter.getAnnotation(PathParam.class).value() + " " + type + " -"
                : "query " + parameter.getAnnotation(QueryParam.class).value() + " " + type + " "
                        + Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                                .map(DefaultValue::value)
                                .orElse("-");
    }

    private static String parameters(String operation, Map<String, Object> description) {
        Map<String, Object> path =
                map(map(DESCRIPTION.get("paths")).get(operation.split(" ")[1]));
        return Stream.of(path, description)
                .flatMap(with -> with.get("parameters") instanceof List<?> list ? list.stream() : Stream.empty())
                .map(OpenApiTest::resolved)
                .map(parameter -> {
                    Map<String, Object> schema = resolved(parameter.get("schema"));
                    Object or = schema.get("default");
                    return parameter.get("in") + " " + parameter.get("name") + " " + schema.get("type") + " "
                            + (or == null ? "-" : or);
                })
                .sorted()
                .toList()
                .toString();
    }

    private static Map<String, Object> resolved(Object part) {
        Object reference = map(part).get("$ref");
        return reference == null ? map(part) : referred((String) reference);
    }

    private static Map<String, Object> referred(String reference) {
        Map<String, Object> at = DESCRIPTION;
        for (String step : reference.substring(2).split("/")) {
            assertNotNull(at.get(step), reference);
            at = map(at.get(step));
        }
        return at;
    }

    private static Stream<String> references(Object part) {
        if (part instanceof Map<?, ?> map) {
            return map.get("$ref") instanceof String reference
                    ? Stream.of(reference)
                    : map.values().stream().flatMap(OpenApiTest::references);
        }
        return part instanceof List<?> list ? list.stream().flatMap(OpenApiTest::references) : Stream.empty();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object part) {
        return (Map<String, Object>) part;
    }
}
