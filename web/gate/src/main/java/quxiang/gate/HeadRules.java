package quxiang.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

/** What a head must not have that two servers could read in two ways (RFC 9112, 11.2). */
final class HeadRules {

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private HeadRules() {}

    static boolean allow(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        for (HeaderValues header : headers) {
            if (!isName(header.getHeaderName().toString())) {
                return false;
            }
            for (String value : header) {
                if (!isValue(value)) {
                    return false;
                }
            }
        }
        HeaderValues length = headers.get(Headers.CONTENT_LENGTH);
        HeaderValues coding = headers.get(Headers.TRANSFER_ENCODING);
        HeaderValues host = headers.get(Headers.HOST);
        return (length == null || coding == null && length.size() == 1 && isNumber(length.getFirst()))
                && (coding == null || coding.size() == 1 && coding.getFirst().equalsIgnoreCase("chunked"))
                && (host == null || host.size() == 1)
                && (length == null && coding == null || mayHaveBody(exchange, length));
    }

    /** A body that GET brings means nothing to us, and something else to others. */
    private static boolean mayHaveBody(HttpServerExchange exchange, HeaderValues length) {
        return !exchange.getRequestMethod().equals(Methods.GET)
                        && !exchange.getRequestMethod().equals(Methods.HEAD)
                || length != null && length.getFirst().equals("0");
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && TOKEN.indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
