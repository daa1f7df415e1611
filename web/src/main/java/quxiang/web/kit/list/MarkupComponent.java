package quxiang.web.kit.list;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;

/**
 * A part of a page that writes itself out and holds no state. For the parts of lists, which stand on a page dozens of
 * times: as components of {@code resources/t} they cost more than the rows.
 */
abstract class MarkupComponent extends UIComponentBase {

    @Override
    public final String getFamily() {
        return "quxiang";
    }

    @Override
    public final void encodeAll(FacesContext faces) throws IOException {
        encodeBegin(faces);
    }

    @Override
    public final void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered()) {
            write(faces, faces.getResponseWriter());
        }
    }

    @Override
    public final void encodeChildren(FacesContext faces) {
        // There are none.
    }

    @Override
    public final void encodeEnd(FacesContext faces) {
        // It has been written whole.
    }

    abstract void write(FacesContext faces, ResponseWriter out) throws IOException;

    /** One of the named beans, found as an expression would find it. */
    static <T> T bean(FacesContext faces, Class<T> type) {
        String simple = type.getSimpleName();
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        return type.cast(faces.getApplication().getELResolver().getValue(faces.getELContext(), null, name));
    }

    /** What the page says for an attribute; {@code null} for nothing. */
    final Object value(String name) {
        return getAttributes().get(name);
    }

    /** The same as a text; empty for nothing. */
    final String text(String name) {
        Object value = value(name);
        return value == null ? "" : value.toString();
    }

    final void start(ResponseWriter out, String element, String styleClass) throws IOException {
        out.startElement(element, this);
        attribute(out, "class", styleClass);
    }

    /** Writes an attribute that has a value. */
    static void attribute(ResponseWriter out, String name, Object value) throws IOException {
        if (value != null && !value.toString().isEmpty()) {
            out.writeAttribute(name, value, null);
        }
    }

    /** A whole element with nothing but text in it. */
    final void element(ResponseWriter out, String element, String styleClass, String text) throws IOException {
        start(out, element, styleClass);
        out.writeText(text, null);
        out.endElement(element);
    }

    final void link(ResponseWriter out, String styleClass, String address, String text) throws IOException {
        start(out, "a", styleClass);
        out.writeAttribute("href", address, null);
        out.writeText(text, null);
        out.endElement("a");
    }
}
