package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code q:action}, an action on a row, by going to a page or by a dialog. It is t:action without the forms.
 * Attributes: href; or dialog (the id of a t:dialog), row and name; label; tone: primary, danger, plain, quiet; reason:
 * why it cannot be done now; the button then stays visible, cannot be used and says so.
 */
@FacesComponent("quxiang.Action")
public class ActionPart extends MarkupComponent {

    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        String tone = text("tone").isEmpty() ? "plain" : text("tone");
        String label = text("label");
        String reason = text("reason");
        String href = text("href");
        if (!reason.isEmpty()) {
            String id = getClientId(faces) + ":reason";
            start(out, "span", "cannot");
            start(out, "button", tone);
            out.writeAttribute("type", "button", null);
            out.writeAttribute("aria-disabled", "true", null);
            out.writeAttribute("aria-describedby", id, null);
            out.writeText(label, null);
            out.endElement("button");
            start(out, "span", "reason");
            out.writeAttribute("id", id, null);
            out.writeText(reason, null);
            out.endElement("span");
            out.endElement("span");
        } else if (!href.isEmpty()) {
            link(out, "button " + tone, faces.getExternalContext().getRequestContextPath() + href, label);
        } else {
            start(out, "button", tone);
            out.writeAttribute("type", "button", null);
            out.writeAttribute("data-dialog", text("dialog"), null);
            attribute(out, "data-id", text("row"));
            attribute(out, "data-name", text("name"));
            out.writeAttribute("aria-haspopup", "dialog", null);
            out.writeText(label, null);
            out.endElement("button");
        }
    }
}
