package quxiang.web.kit;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the address of the {@code f:websocket} inside it into {@code data-push}, where kit.js finds it. The socket's own renderer writes an inline script,
 * which the pages' policy forbids; that script is where the address is read from, since Faces has no other public way to it.
 */
@FacesComponent(value = "quxiang.LiveLine", createTag = true, tagName = "liveLine", namespace = "quxiang")
public class LiveLine extends UIComponentBase {

    private static final Pattern ADDRESS = Pattern.compile("'([^']+\\?[^']+)'");

    @Override
    public String getFamily() {
        return "quxiang";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter script = new StringWriter();
        context.setResponseWriter(page.cloneWithWriter(script));
        try {
            super.encodeChildren(context);
            context.getResponseWriter().flush();
        } finally {
            context.setResponseWriter(page);
        }
        Matcher address = ADDRESS.matcher(script.toString());
        if (address.find()) {
            page.startElement("span", this);
            page.writeAttribute("hidden", "hidden", null);
            page.writeAttribute("data-push", address.group(1).replace("\\/", "/"), null);
            page.endElement("span");
        }
    }
}
