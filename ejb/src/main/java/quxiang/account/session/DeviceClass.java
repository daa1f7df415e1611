package quxiang.account.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What kind of device a browser says to run on, in words that people know: "Windows · Edge". It is told to the person only, who knows their
 * own; nothing is decided by it, for a browser says what it likes.
 */
final class DeviceClass {

    /** What nothing is known of. */
    static final String UNKNOWN = "";

    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS", "HarmonyOS",
            "OpenHarmony", "HarmonyOS",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    /** Those first that also call themselves another. */
    private static final Map<String, String> BROWSERS = ordered(
            "MicroMessenger", "WeChat",
            "Edg", "Edge",
            "OPR/", "Opera",
            "QQBrowser", "QQ",
            "Firefox/", "Firefox",
            "FxiOS", "Firefox",
            "Chrome/", "Chrome",
            "CriOS", "Chrome",
            "Safari/", "Safari");

    private DeviceClass() {}

    /** @param agent what the browser says of itself, or {@code null} */
    static String of(String agent) {
        String told = agent == null ? "" : agent;
        String system = first(SYSTEMS, told);
        String browser = first(BROWSERS, told);
        return system.isEmpty() || browser.isEmpty() ? system + browser : system + " · " + browser;
    }

    private static String first(Map<String, String> names, String told) {
        return names.entrySet().stream()
                .filter(name -> told.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
