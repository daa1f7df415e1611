package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.common.PageRequest;

/**
 * Addresses of the page that is open, with other parameters. The same one with another tab, another page of its list,
 * without its filter.
 */
@Named
@RequestScoped
public class Links {

    private HttpServletRequest request;
    private String read;
    private Map<String, String> asked;

    /** For the container's proxy. */
    protected Links() {}

    @Inject
    public Links(HttpServletRequest request) {
        this.request = request;
    }

    /** The path of the page that is open: {@code /employer/signings.xhtml}. */
    public String getPath() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getServletPath() : (String) failed;
    }

    /** Path and query of the page that is open, to come back to it. */
    public String getHere() {
        return here(request);
    }

    /** The same address with one parameter changed, or without it when the value is {@code null}. */
    public String with(String name, Object value) {
        Map<String, String> parameters = parameters();
        put(parameters, name, value);
        return address(parameters);
    }

    /** The same address with two parameters changed. */
    public String with(String name, Object value, String other, Object otherValue) {
        Map<String, String> parameters = parameters();
        put(parameters, name, value);
        put(parameters, other, otherValue);
        return address(parameters);
    }

    /**
     * The address of another page or order of the list.
     *
     * @param usualSize how many rows a page has when the address does not say so
     */
    String list(PageRequest page, int usualSize, String sort) {
        Map<String, String> parameters = parameters();
        put(parameters, "first", page.first() == 0 ? null : page.first());
        put(parameters, "size", page.size() == usualSize ? null : page.size());
        put(parameters, "sort", sort);
        return address(parameters);
    }

    /** The same address with only those parameters that are named, separated by spaces or commas. */
    public String only(String names) {
        Map<String, String> parameters = parameters();
        parameters.keySet().retainAll(Set.of(names(names)));
        return address(parameters);
    }

    /** The values of those parameters that are named and present. */
    public Map<String, String> kept(String names) {
        Map<String, String> parameters = parameters();
        parameters.keySet().retainAll(Set.of(names(names)));
        return parameters;
    }

    /** The query of the address with its question mark, without the named parameters. Nothing when none are left. */
    public String query(String without) {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(Set.of(names(without)));
        return query(parameters);
    }

    private static String[] names(String names) {
        return Arrays.stream((names == null ? "" : names).split("[ ,]+", -1))
                .distinct()
                .toArray(String[]::new);
    }

    /** Path and query of a request. */
    public static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() + (query == null ? "" : "?" + query) : (String) failed;
    }

    /** Whether an address is a page of ours, so that nobody can be sent away by a forged link. */
    public static boolean isOurs(String address) {
        return address != null && address.matches("/[A-Za-z0-9_-][^\\\\\\s]*|/") && !address.contains("//");
    }

    /** A copy of the parameters in the address. */
    private Map<String, String> parameters() {
        String here = here(request);
        if (!here.equals(read)) {
            asked = parse(here);
            read = here;
        }
        return new LinkedHashMap<>(asked);
    }

    private static Map<String, String> parse(String here) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int mark = here.indexOf('?');
        if (mark >= 0) {
            for (String pair : here.substring(mark + 1).split("&", -1)) {
                int is = pair.indexOf('=');
                if (is > 0) {
                    parameters.put(decode(pair.substring(0, is)), decode(pair.substring(is + 1)));
                }
            }
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value.toString());
        }
    }

    private String address(Map<String, String> parameters) {
        return request.getContextPath() + getPath() + query(parameters);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
