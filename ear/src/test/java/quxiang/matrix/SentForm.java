package quxiang.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page as a browser would send it, with something in every field.
 *
 * @param id of the form
 * @param values what it sends
 * @param buttons by which it can be sent
 */
record SentForm(String id, Map<String, String> values, List<String> buttons) {

    private static final Pattern FORM = Pattern.compile("<form ([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select|button) ([^>]*)>(?:(.*?)</\\1>)?", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option [^>]*value=\"([^\"]+)\"");

    /** The forms that Faces made. */
    static List<SentForm> of(String page) {
        List<SentForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(2).contains("jakarta.faces.ViewState")) {
                forms.add(read(attribute(form.group(1), "id"), form.group(2)));
            }
        }
        return forms;
    }

    private static SentForm read(String id, String content) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> buttons = new ArrayList<>();
        Matcher field = FIELD.matcher(content);
        while (field.find()) {
            String name = attribute(field.group(2), "name");
            String value = attribute(field.group(2), "value");
            String type = field.group(1).matches("input|button") ? attribute(field.group(2), "type") : field.group(1);
            if (name == null) {
                continue;
            }
            switch (type == null ? "text" : type) {
                case "submit" -> buttons.add(name);
                case "button" -> {}
                case "hidden", "checkbox" -> values.put(name, value == null ? "" : value);
                case "radio" -> values.putIfAbsent(name, value);
                case "select" -> values.put(name, first(field.group(3)));
                case "textarea" -> values.put(name, "原因");
                case "date" -> values.put(name, value == null ? "2027-06-30" : value);
                case "file" -> values.put(name, "");
                default -> values.put(name, value == null || value.isEmpty() ? typed(name) : value);
            }
        }
        return new SentForm(id, values, buttons);
    }

    /** A text; the text within a component that chooses a day is a day. */
    private static String typed(String name) {
        return name.endsWith("_input") ? "2027-06-30" : "1";
    }

    private static String first(String options) {
        Matcher option = OPTION.matcher(options == null ? "" : options);
        return option.find() ? option.group(1) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher attribute =
                Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : null;
    }

    /** Whether it says which row of a list it is about. */
    boolean namesRow() {
        return values.keySet().stream().anyMatch(name -> name.endsWith(":row"));
    }

    /** What one of its buttons sends, with other rows in the place of its own. */
    Map<String, String> pressed(String button, String row) {
        Map<String, String> sent = new LinkedHashMap<>(values);
        sent.replaceAll((name, value) -> row != null && name.endsWith(":row") ? row : value);
        sent.put(button, "1");
        return sent;
    }
}
