package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code q:action}, an action on a row, by going to a page or by a dialog.
 * Attributes: href; or dialog (the id of a q:dialog), row and name; label; tone: primary, danger, plain; icon: shown in
 * place of a link's words, which become its name; reason: why it cannot be done now. The button then stays, cannot be
 * used, and says so to whoever comes to it.
 */
@FacesComponent("quxiang.Action")
public class ActionPart extends MarkupComponent {

    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        String look = "ui-button ui-button-text-only "
                + switch (text("tone")) {
                    case "primary" -> "ui-button-outlined";
                    case "danger" -> "ui-button-flat ui-button-danger";
                    default -> "ui-button-flat";
                };
        String reason = text("reason");
        String href = text("href");
        if (!reason.isEmpty()) {
            String id = getClientId(faces) + ":reason";
            start(out, "span", "cannot");
            start(out, "button", look + " ui-state-disabled");
            out.writeAttribute("type", "button", null);
            out.writeAttribute("aria-disabled", "true", null);
            out.writeAttribute("aria-describedby", id, null);
            element(out, "span", "ui-button-text", text("label"));
            out.endElement("button");
            start(out, "span", "reason");
            out.writeAttribute("id", id, null);
            out.writeAttribute("role", "tooltip", null);
            out.writeText(reason, null);
            out.endElement("span");
            out.endElement("span");
        } else if (!href.isEmpty()) {
            String icon = text("icon");
            start(out, "a", icon.isEmpty() ? look : "ui-button ui-button-icon-only ui-button-flat");
            out.writeAttribute("href", faces.getExternalContext().getRequestContextPath() + href, null);
            if (icon.isEmpty()) {
                element(out, "span", "ui-button-text", text("label"));
            } else {
                out.writeAttribute("aria-label", text("label"), null);
                out.writeAttribute("title", text("label"), null);
                start(out, "span", "pi " + icon);
                out.writeAttribute("aria-hidden", "true", null);
                out.endElement("span");
            }
            out.endElement("a");
        } else {
            start(out, "button", look);
            out.writeAttribute("type", "button", null);
            out.writeAttribute("data-dialog", text("dialog"), null);
            attribute(out, "data-id", text("row"));
            attribute(out, "data-name", text("name"));
            out.writeAttribute("aria-haspopup", "dialog", null);
            element(out, "span", "ui-button-text", text("label"));
            out.endElement("button");
        }
    }
}
