package quxiang.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the server's own pages from within it, signed in as somebody. */
public final class PageReader {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final String base = "http://127.0.0.1:" + System.getProperty("jboss.http.port");
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Signs in by the form as a person would. */
    public PageReader signIn(String role, String username, String password) throws IOException, InterruptedException {
        String path = "/login.xhtml?role=" + role;
        String form = get(path);
        form = form.substring(form.indexOf("<form id=\"login\""));
        form = form.substring(0, form.indexOf("</form>"));
        Map<String, String> values = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            Matcher value = VALUE.matcher(inputs.group());
            values.put(inputs.group(1), value.find() ? value.group(1) : "");
        }
        values.replaceAll((name, value) -> name.contains(":name:") ? username : value);
        values.replaceAll((name, value) -> name.contains(":password:") ? password : value);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(values)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/login.xhtml")) {
            throw new IOException("could not sign in: " + answer.body());
        }
        return this;
    }

    /** A page as it is sent. */
    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /**
     * What came back, wherever it led.
     *
     * @param path of the page that answered in the end
     */
    public record Answer(int status, String path, byte[] bytes) {

        /** As text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** What somebody gets who asks for an address, whatever it is. */
    public Answer ask(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** What somebody gets who sends a form. */
    public Answer send(String path, Map<String, String> values) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(values)))
                .build());
    }

    private Answer sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.uri().getPath(), answer.body());
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(v -> encode(v.getKey()) + "=" + encode(v.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
