package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.text.Label;

/**
 * {@code q:filter}, one condition of t:filters. Attributes: name is the parameter in the address; caption: what it is
 * called; type: text or date; options make it a select; all: what its first choice, which filters nothing, is called;
 * hint; styleClass.
 */
@FacesComponent("quxiang.Filter")
public class FilterPart extends MarkupComponent {

    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        String name = text("name");
        String id = "filter-" + name;
        String asked = faces.getExternalContext().getRequestParameterMap().get(name);
        start(out, "div", ("field " + text("styleClass")).strip());
        out.startElement("label", this);
        out.writeAttribute("for", id, null);
        out.writeText(text("caption"), null);
        out.endElement("label");
        Object options = value("options");
        if (options == null) {
            out.startElement("input", this);
            out.writeAttribute("id", id, null);
            out.writeAttribute("type", text("type").isEmpty() ? "text" : text("type"), null);
            out.writeAttribute("name", name, null);
            attribute(out, "value", asked);
            attribute(out, "placeholder", text("hint"));
            out.writeAttribute("maxlength", "100", null);
            out.writeAttribute("autocomplete", "off", null);
            out.endElement("input");
        } else {
            out.startElement("select", this);
            out.writeAttribute("id", id, null);
            out.writeAttribute("name", name, null);
            Label label = bean(faces, Label.class);
            option(out, "", text("all").isEmpty() ? label.say("kit_list.all") : text("all"), false);
            for (SelectOption option : label.options(options)) {
                option(out, option.value(), option.label(), option.value().equals(asked));
            }
            out.endElement("select");
        }
        out.endElement("div");
    }

    private void option(ResponseWriter out, String value, String text, boolean chosen) throws IOException {
        out.startElement("option", this);
        out.writeAttribute("value", value, null);
        attribute(out, "selected", chosen ? "selected" : null);
        out.writeText(text, null);
        out.endElement("option");
    }
}
