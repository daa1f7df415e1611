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

    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)[^>]*name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
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

    /** Signs in by the form as a person would. */
    public PageReader signIn(String role, String username, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send("/login.xhtml?role=" + role, "login", Map.of(":name:", username, ":password:", password));
        if (answer.uri().getPath().equals("/login.xhtml")) {
            throw new IOException("could not sign in: " + answer.body());
        }
        return this;
    }

    /**
     * Fills in a form and sends it.
     *
     * @param values what is typed, by a part of the field's name
     * @return what comes of it, or the page itself when it could not be read
     */
    public HttpResponse<String> send(String path, String formId, Map<String, String> values)
            throws IOException, InterruptedException {
        HttpResponse<String> page = ask(path);
        int at = page.body().indexOf("<form id=\"" + formId + "\"");
        if (page.statusCode() != 200 || at < 0) {
            return page;
        }
        Map<String, String> sent = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page.body().substring(at, page.body().indexOf("</form>", at)));
        while (inputs.find()) {
            Matcher value = VALUE.matcher(inputs.group());
            sent.put(inputs.group(1), value.find() ? value.group(1) : "");
        }
        sent.replaceAll((name, value) -> values.entrySet().stream()
                .filter(typed -> name.contains(typed.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(value));
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(sent)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A page as it is sent. */
    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** The answer for a page, whatever its status. */
    public HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
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
