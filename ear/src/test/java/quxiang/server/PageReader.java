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

/** Reads a server's pages and sends their forms, signed in as somebody. */
public final class PageReader {

    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea|button)[^>]*name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            // After so many requests of one connection the server says goodbye, which an upgraded one does not survive.
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Of the server in which this runs. */
    public PageReader() {
        this("http://127.0.0.1:" + System.getProperty("jboss.http.port"));
    }

    /** @param base the address of a server, without a path */
    public PageReader(String base) {
        this.base = base;
    }

    /** What the browser would send as its cookies. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Signs in by the form as a person would, and agrees to the privacy notice when it is new to the person. */
    public PageReader signIn(String role, String username, String password) throws IOException, InterruptedException {
        Answer answer = fill("/login.xhtml?role=" + role, "login", Map.of(":name:", username, ":password:", password));
        if (answer.path().equals("/login.xhtml")) {
            throw new IOException("could not sign in: " + answer.text());
        }
        if (answer.path().equals("/consent.xhtml")) {
            fill("/consent.xhtml", "form", Map.of(":consent_input:", "on"));
        }
        return this;
    }

    /**
     * Fills in a form of a page and sends it.
     *
     * @param typed what is typed, by a part of the field's name
     * @return what comes of it, or the page itself when it could not be read
     */
    public Answer fill(String path, String formId, Map<String, String> typed) throws IOException, InterruptedException {
        return press(path, formId, "", typed);
    }

    /** The same of a form with several buttons. @param button a part of the name of the one that is pressed */
    public Answer press(String path, String formId, String button, Map<String, String> typed)
            throws IOException, InterruptedException {
        Answer page = ask(path);
        int at = page.text().indexOf("<form id=\"" + formId + "\"");
        if (page.status() != 200 || at < 0) {
            return page;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page.text().substring(at, page.text().indexOf("</form>", at)));
        while (inputs.find()) {
            boolean presses =
                    inputs.group().startsWith("<button") || inputs.group().contains("type=\"submit\"");
            if (presses && !(inputs.group(1) + ":").contains(button)) {
                continue;
            }
            Matcher value = VALUE.matcher(inputs.group());
            values.put(inputs.group(1), value.find() ? value.group(1) : "");
        }
        values.replaceAll((name, value) -> typed.entrySet().stream()
                .filter(field -> (name + ":").contains(field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(value));
        return send(path, values);
    }

    /** A page as it is sent. */
    public String get(String path) throws IOException, InterruptedException {
        Answer answer = ask(path);
        if (answer.status() != 200) {
            throw new IOException(path + ": " + answer.status());
        }
        return answer.text();
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
