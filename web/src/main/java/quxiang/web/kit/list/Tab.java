package quxiang.web.kit.list;

/**
 * One tab of q:tabbed, a link to the same page.
 *
 * @param value what the parameter {@code tab} says when it is chosen
 * @param label its text
 * @param count how many rows it holds, or {@code null} to show none
 */
public record Tab(String value, String label, Long count) {}
