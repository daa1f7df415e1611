package quxiang.web.kit;

import java.io.Serializable;

/**
 * One choice of a select.
 *
 * @param value what is sent
 * @param label what is read
 */
public record SelectOption(String value, String label) implements Serializable {}
